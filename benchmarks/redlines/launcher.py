"""Runs one command and writes down what it cost; started by its path, alone.

On Linux the peak of a process starts at what its parent held when it was started. So a
process as small as this one stands between a command and whoever measures it.
"""

import json
import os
import signal
import subprocess
import sys
import threading
import time


def main(report: str, timeout_s: str, *command: str) -> None:
    """Write wall and CPU seconds, the peak in bytes and the exit code to `report`."""
    start = time.perf_counter()
    started = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, start_new_session=True
    )
    clock = threading.Timer(float(timeout_s), os.killpg, (started.pid, signal.SIGKILL))
    clock.start()
    _, status, used = os.wait4(started.pid, 0)
    wall_s = time.perf_counter() - start
    clock.cancel()
    unit = 1 if sys.platform == "darwin" else 1024
    cost = {
        "wall_s": wall_s,
        "cpu_s": used.ru_utime + used.ru_stime,
        "peak_mb": used.ru_maxrss * unit / 1_000_000,
        "code": os.waitstatus_to_exitcode(status),
    }
    with open(report, "w", encoding="utf-8") as written:  # noqa: PTH123 - starts faster
        json.dump(cost, written)


if __name__ == "__main__":
    main(*sys.argv[1:])
