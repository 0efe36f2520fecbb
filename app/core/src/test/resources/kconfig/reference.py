"""Runs the C tool and Kconfiglib for KconfigBench: a request in JSON on each line of the input, an answer on each of the output.

The CPU time of the C tool without that of the commands it runs is read from /proc/PID/schedstat between the end of the
process and the moment it is waited for. Linux keeps it until then, in nanoseconds.
"""

import json
import os
import sys
import time


def run(argv, folder, environment):
    begun = time.perf_counter_ns()
    pid = os.fork()
    if pid == 0:
        os.chdir(folder)
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nothing, stream)
        try:
            os.execve(argv[0], argv, environment)
        finally:
            os._exit(127)
    os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    wall = time.perf_counter_ns() - begun
    with open(f"/proc/{pid}/schedstat", encoding="ascii") as stat:
        own = int(stat.read().split()[0])
    _, status = os.waitpid(pid, 0)
    return {"wall": wall, "own": own, "status": os.waitstatus_to_exitcode(status)}


def load(root, folder, environment, config):
    import kconfiglib

    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    tree = kconfiglib.Kconfig(root, warn=False)
    tree.load_config(config)
    return tree


def evaluate(tree):
    for symbol in tree.unique_defined_syms:
        symbol.str_value


def toggle(tree, name, value):
    symbol = tree.syms[name]
    begun = time.perf_counter_ns()
    symbol.set_value(value)
    evaluate(tree)
    return {"wall": time.perf_counter_ns() - begun, "value": symbol.str_value}


def main():
    tree = None
    for line in sys.stdin:
        request = json.loads(line)
        kind = request.pop("do")
        if kind == "run":
            answer = run(**request)
        elif kind == "load":
            tree = load(**request)
            evaluate(tree)
            answer = {"symbols": len(tree.unique_defined_syms)}
        elif kind == "toggle":
            answer = toggle(tree, **request)
        else:
            answer = {symbol.name: symbol.str_value for symbol in tree.unique_defined_syms}
        print(json.dumps(answer), flush=True)


main()
