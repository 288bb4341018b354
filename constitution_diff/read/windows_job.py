"""On Windows a job object holds a process to its limits; elsewhere this is empty."""

from __future__ import annotations

import sys

TIME_IS_UP = 1816
"""The exit code Windows gives for too much computing (ERROR_NOT_ENOUGH_QUOTA)."""

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes
    from typing import Final

    _EXTENDED_LIMITS: Final = 9
    # Process time, process memory, and no dialogue about a crash.
    _FLAGS: Final = 0x2 | 0x100 | 0x400
    _TICKS_PER_S: Final = 10_000_000

    class _Basic(ctypes.Structure):
        """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class _Extended(ctypes.Structure):
        """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

        _fields_ = (
            ("Basic", _Basic),
            ("IoCounters", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    def limit_this_process(memory_mb: int, cpu_s: int) -> None:
        """Put this process into a job of its own; the job lasts as long as it does.

        Raises OSError: Windows refuses, as it does before Windows 8 inside a job.
        """
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.CreateJobObjectW.restype = wintypes.HANDLE
        kernel.GetCurrentProcess.restype = wintypes.HANDLE
        job = wintypes.HANDLE(kernel.CreateJobObjectW(None, None))
        limits = _Extended(
            Basic=_Basic(
                PerProcessUserTimeLimit=cpu_s * _TICKS_PER_S, LimitFlags=_FLAGS
            ),
            ProcessMemoryLimit=memory_mb * 2**20,
        )
        size = ctypes.sizeof(limits)
        process = wintypes.HANDLE(kernel.GetCurrentProcess())
        if not (
            kernel.SetInformationJobObject(
                job, _EXTENDED_LIMITS, ctypes.byref(limits), size
            )
            and kernel.AssignProcessToJobObject(job, process)
        ):
            raise ctypes.WinError(ctypes.get_last_error())
