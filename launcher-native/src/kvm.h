/* Whether /dev/kvm can be used, found out before libkrun panics over it. */
#ifndef KRUNLAB_KVM_H
#define KRUNLAB_KVM_H

enum kvm_state { KVM_USABLE, KVM_MISSING, KVM_PERMISSION, KVM_STRANGE };

struct kvm_check {
    enum kvm_state state;
    int error;       /* errno of the call that failed, else 0 */
    const char *call;
    int api_version; /* -1 where it could not be asked */
};

struct kvm_check kvm_check(void);

#endif
