"""Asks the computer to leave its screen on, in each system's own way; one that has none is left as it is."""

from __future__ import annotations

import sys

CONTINUOUS, DISPLAY_REQUIRED = 0x80000000, 0x00000002
"""ES_CONTINUOUS and ES_DISPLAY_REQUIRED of SetThreadExecutionState."""
WAIT_MS = 500


class Awake:
    """Keeps the screen on between `begin` and `end`."""

    def __init__(self) -> None:
        self._cookie: int | None = None

    def begin(self, reason: str) -> None:
        """Keep the screen on; `reason` is what the system tells whoever asks why."""
        if sys.platform == "win32":
            _windows(CONTINUOUS | DISPLAY_REQUIRED)
        elif sys.platform.startswith("linux"):
            self._cookie = _inhibited(reason)

    def end(self) -> None:
        """Let the screen go dark again."""
        if sys.platform == "win32":
            _windows(CONTINUOUS)
        elif self._cookie is not None:
            _ask_screen_saver("UnInhibit", [self._cookie])
            self._cookie = None


def _windows(state: int) -> None:
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.SetThreadExecutionState(state)


def _inhibited(reason: str) -> int | None:
    """Return the number by which the screen saver is freed again, None where there is none that listens."""
    answer = _ask_screen_saver("Inhibit", ["mediator-desk", reason])
    return answer[0] if answer and isinstance(answer[0], int) else None


def _ask_screen_saver(method: str, given: list[object]) -> list[object]:
    from PySide6.QtDBus import QDBus, QDBusConnection, QDBusMessage

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return []
    saver = "org.freedesktop.ScreenSaver"
    message = QDBusMessage.createMethodCall(saver, "/org/freedesktop/ScreenSaver", saver, method)
    message.setArguments(given)
    answer: list[object] = bus.call(message, QDBus.CallMode.Block, WAIT_MS).arguments()
    return answer
