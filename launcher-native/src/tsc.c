#include "tsc.h"

#include <cpuid.h>
#include <fcntl.h>
#include <linux/kvm.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>
#include <x86intrin.h>

#include "clock.h"
#include "json.h"

enum { TRIES = 32, POWER_LEAF = 0x80000007, INVARIANT = 1 << 8 };

/* Both clocks at one moment: the counter is read before and after the other. */
struct pair {
    uint64_t tsc;
    uint64_t raw;
    uint64_t doubt; /* ticks between the two readings */
};

static struct pair read_once(void)
{
    struct timespec now;
    uint64_t before = __rdtsc();

    clock_gettime(CLOCK_MONOTONIC_RAW, &now);
    uint64_t after = __rdtsc();
    return (struct pair){
        .tsc = before + (after - before) / 2,
        .raw = (uint64_t)now.tv_sec * NS_PER_S + (uint64_t)now.tv_nsec,
        .doubt = after - before,
    };
}

/* The surest of some: one that was interrupted says little. */
static struct pair read_pair(void)
{
    struct pair best = read_once();

    for (int i = 1; i < TRIES; i++) {
        struct pair other = read_once();
        if (other.doubt < best.doubt)
            best = other;
    }
    return best;
}

struct tsc_rate tsc_measure(uint64_t span_ms)
{
    struct timespec span = {.tv_sec = (time_t)(span_ms / 1000),
                            .tv_nsec = (long)(span_ms % 1000 * NS_PER_MS)};
    struct pair first = read_pair();

    clock_nanosleep(CLOCK_MONOTONIC, 0, &span, NULL);
    struct pair last = read_pair();
    double ticks = (double)(last.tsc - first.tsc);
    return (struct tsc_rate){
        .hz = (uint64_t)(ticks * (double)NS_PER_S / (double)(last.raw - first.raw) + 0.5),
        .error_ppm = (double)(first.doubt + last.doubt) / 2 / ticks * 1e6,
    };
}

int64_t tsc_kvm_khz(void)
{
    int kvm = open("/dev/kvm", O_RDWR | O_CLOEXEC);
    int machine = kvm < 0 ? -1 : ioctl(kvm, KVM_CREATE_VM, 0);
    int processor = machine < 0 ? -1 : ioctl(machine, KVM_CREATE_VCPU, 0);
    int khz = processor < 0 ? -1 : ioctl(processor, KVM_GET_TSC_KHZ, 0);

    if (processor >= 0)
        close(processor);
    if (machine >= 0)
        close(machine);
    if (kvm >= 0)
        close(kvm);
    return khz > 0 ? khz : -1;
}

bool tsc_invariant(void)
{
    unsigned int eax, ebx, ecx, edx;

    return __get_cpuid(POWER_LEAF, &eax, &ebx, &ecx, &edx) && (edx & INVARIANT);
}

int tsc_report(const struct options *options)
{
    struct tsc_rate rate = tsc_measure(options->span_ms);
    struct json json;

    json_begin(&json);
    json_text(&json, "launcher", KRUNLAB_VERSION);
    json_number(&json, "hz", (int64_t)rate.hz);
    json_number(&json, "errorPpb", (int64_t)(rate.error_ppm * 1000 + 0.5));
    json_number(&json, "spanMs", (int64_t)options->span_ms);
    json_number(&json, "kvmKhz", tsc_kvm_khz());
    json_bool(&json, "invariant", tsc_invariant());
    json_end(&json);
    puts(json.data);
    json_free(&json);
    return 0;
}
