"""Numbers of people in the clipboard: gone after a minute, and kept by no history of the clipboard that heeds it.

What somebody copied meanwhile stays. Histories of clipboards are told by the signs that their makers publish: Windows'
own history and its cloud, KDE's Klipper, and the sign of nspasteboard.org on macOS. Others may keep it all the same.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QCoreApplication, QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_FOR = 60
"""Seconds for which a number stays in the clipboard, and in sight."""

_WINDOWS = 'application/x-qt-windows-mime;value="{name}"'
SIGNS: dict[str, bytes] = {
    "x-kde-passwordManagerHint": b"secret",
    _WINDOWS.format(name="ExcludeClipboardContentFromMonitorProcessing"): b"\x01\x00\x00\x00",
    _WINDOWS.format(name="CanIncludeInClipboardHistory"): b"\x00\x00\x00\x00",
    _WINDOWS.format(name="CanUploadToCloudClipboard"): b"\x00\x00\x00\x00",
    "application/x-nspasteboard-concealed-type": b"\x01",
}
"""Format -> content that asks a history of the clipboard to leave it out."""


class _Clipping(QObject):
    """What lies in the clipboard for a minute."""

    def __init__(self, text: str, parent: QObject | None) -> None:
        super().__init__(parent)
        self._text = text
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.clear)
        self._timer.start(KEPT_FOR * 1000)
        if (program := QCoreApplication.instance()) is not None:
            program.aboutToQuit.connect(self.clear)  # a number outlives neither its minute nor the desk

    def clear(self) -> None:
        """Empty the clipboard where it still holds the number."""
        global _last
        clipboard = QGuiApplication.clipboard()
        if clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""
        if _last is self:
            _last = None
        self.deleteLater()


_last: _Clipping | None = None


def clip(text: str) -> None:
    """Put a number of a person into the clipboard for a minute; what lies there so already stays as it is."""
    global _last
    lying = QGuiApplication.clipboard().mimeData()
    if lying is not None and lying.text() == text and all(lying.hasFormat(form) for form in SIGNS):
        return
    content = QMimeData()
    content.setText(text)
    for form, sign in SIGNS.items():
        content.setData(form, QByteArray(sign))
    QGuiApplication.clipboard().setMimeData(content)
    _last = _Clipping(text, QGuiApplication.instance())


def forget_clipped() -> None:
    """Empty the clipboard now where it holds a number: the desk is locked."""
    if _last is not None:
        _last.clear()
