#include "kvm.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <sys/ioctl.h>
#include <unistd.h>

struct kvm_check kvm_check(void)
{
    struct kvm_check check = {.state = KVM_USABLE, .call = "open", .api_version = -1};
    int fd = open("/dev/kvm", O_RDWR | O_CLOEXEC);

    if (fd < 0) {
        check.error = errno;
        if (errno == EACCES || errno == EPERM)
            check.state = KVM_PERMISSION;
        else if (errno == ENOENT || errno == ENXIO || errno == ENODEV)
            check.state = KVM_MISSING;
        else
            check.state = KVM_STRANGE;
        return check;
    }
    check.call = "ioctl KVM_GET_API_VERSION";
    check.api_version = ioctl(fd, KVM_GET_API_VERSION, 0);
    if (check.api_version < 0)
        check.error = errno;
    /* The kernel's documentation asks to refuse every other version. */
    if (check.api_version != KVM_API_VERSION)
        check.state = KVM_STRANGE;
    close(fd);
    return check;
}
