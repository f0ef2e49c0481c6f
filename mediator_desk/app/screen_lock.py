"""The desk is locked together with the screen: by the session bus on Linux, by the session messages on Windows."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QCoreApplication, QObject, Slot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk

LOGIN = "org.freedesktop.login1"
SCREEN_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.mate.ScreenSaver")

SESSION_CHANGE, SESSION_LOCK, POWER, SUSPENDS = 0x02B1, 0x7, 0x0218, 0x4
"""WM_WTSSESSION_CHANGE with WTS_SESSION_LOCK, WM_POWERBROADCAST with PBT_APMSUSPEND (winuser.h)."""


class ScreenLock(QObject):
    """Asks for the lock when the system locks its screen or goes to sleep."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._filter: SessionMessages | None = None
        if sys.platform == "win32":
            self._filter = SessionMessages(self.on_lock)
            _register(int(window.winId()))
            app = QCoreApplication.instance()
            if app is not None:
                app.installNativeEventFilter(self._filter)
        else:
            self._listen()

    @Slot()
    def on_lock(self) -> None:
        """The session is locked."""
        self._desk.lock_wanted.emit()

    @Slot(bool)
    def on_active(self, is_active: bool) -> None:
        """The screen is covered (or the computer goes to sleep), or is seen again."""
        if is_active:
            self._desk.lock_wanted.emit()

    def _listen(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        system, session = QDBusConnection.systemBus(), QDBusConnection.sessionBus()
        on_lock: Any = SLOT("on_lock()")  # text, whatever the stubs of PySide say
        on_active: Any = SLOT("on_active(bool)")
        if system.isConnected():
            system.connect(LOGIN, "", f"{LOGIN}.Session", "Lock", self, on_lock)
            system.connect(LOGIN, "", f"{LOGIN}.Manager", "PrepareForSleep", self, on_active)
        for saver in SCREEN_SAVERS if session.isConnected() else ():
            session.connect("", "", saver, "ActiveChanged", self, on_active)


class SessionMessages(QAbstractNativeEventFilter):
    """Reads the messages that Windows sends to a window that asked for them."""

    def __init__(self, on_lock: Any) -> None:  # noqa: ANN401 - a callable
        super().__init__()
        self._on_lock = on_lock

    def nativeEventFilter(self, kind: Any, message: Any) -> tuple[bool, int]:  # noqa: ANN401, N802, D102
        if bytes(kind.data() if hasattr(kind, "data") else kind) == b"windows_generic_MSG":
            number, told = _read_message(int(message))
            if (number, told) in ((SESSION_CHANGE, SESSION_LOCK), (POWER, SUSPENDS)):
                self._on_lock()
        return False, 0


def _read_message(address: int) -> tuple[int, int]:
    """Return number and first parameter of the MSG structure at an address."""
    import ctypes

    class Message(ctypes.Structure):
        """The beginning of MSG (winuser.h)."""

        _fields_ = (("window", ctypes.c_void_p), ("number", ctypes.c_uint), ("first", ctypes.c_size_t))

    read = Message.from_address(address)
    return int(read.number), int(read.first)


def _register(window_id: int) -> None:
    import ctypes

    library: Any = getattr(ctypes, "windll")  # noqa: B009 - there on Windows only
    library.wtsapi32.WTSRegisterSessionNotification(window_id, 0)
