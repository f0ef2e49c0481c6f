"""How far long work is: a bar, what is being done, how much of it, and how long it will still take."""

from __future__ import annotations

import time
from collections import deque

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from mediator_desk.i18n import translate
from mediator_desk.views import theme
from mediator_desk.views.parts import words

SAID_AFTER = 2.0
"""Seconds of work before a guess at the rest is worth a word."""
LOOKED_BACK = 50
"""Reports that the guess is made from: five seconds, as they come ten times a second."""


class Pace:
    """How long work will still take, told from its last reports."""

    def __init__(self) -> None:
        self._told: deque[tuple[float, int]] = deque(maxlen=LOOKED_BACK)
        self._begun = 0.0

    def begin(self, now: float) -> None:
        """Forget what was before; `now` in seconds of any clock that only goes forward."""
        self._told.clear()
        self._begun = now

    def seconds_left(self, done: int, total: int, now: float) -> float | None:
        """Note that `done` of `total` are done and return the seconds left; None while nobody can tell."""
        if self._told and done < self._told[-1][1]:
            self.begin(now)  # another part of the work, that counts from the start again
        self._told.append((now, done))
        since, before = self._told[0]
        if now - self._begun < SAID_AFTER or done <= before or now <= since:
            return None
        return (total - done) * (now - since) / (done - before)


class ProgressLine(QWidget):
    """A bar and a line of words. While nobody knows how much there is, seconds are told instead of a bar that moves."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = Pace()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.current().px("s"))
        self._doing, self._far = words("", "fact", "ink2", wrap=True), words("", "fact", "mute")
        self._doing.hide()
        self._begun = time.monotonic()
        self._seconds = QTimer(self, interval=1_000)
        self._seconds.timeout.connect(self._say_seconds)
        self._bar = QProgressBar(textVisible=False)
        for part in (self._doing, self._bar, self._far):
            column.addWidget(part)

    def begin(self, doing: str, *, is_said: bool = True) -> None:
        """Begin with work of which nobody knows yet how much it is; `doing` names it, above the bar where wanted."""
        self._begun = time.monotonic()
        self._pace.begin(self._begun)
        self._seconds.start()
        self._doing.setText(doing)
        self._doing.setVisible(is_said)
        self._bar.setAccessibleName(doing)
        self._bar.reset()
        self._bar.show()
        self._far.setText("")

    def show_progress(self, done: int, total: int) -> None:
        """Show that `done` of `total` are done, and about how long the rest takes."""
        self._seconds.stop()
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(done)
        left = self._pace.seconds_left(done, total, time.monotonic())
        far = translate("ProgressLine", "{done} of {total}").format(done=f"{done:,}", total=f"{total:,}")
        self._far.setText(far if left is None or done >= total else f"{far} · {left_words(left)}")

    def say(self, said: str) -> None:
        """Say something instead of how far it is."""
        self._seconds.stop()
        self._far.setText(said)

    def end(self) -> None:
        """Nothing is under way any more."""
        self._seconds.stop()
        self._bar.hide()
        self._doing.hide()
        self._far.setText("")

    def _say_seconds(self) -> None:
        passed = round(time.monotonic() - self._begun)
        self._far.setText(translate("ProgressLine", "{count} seconds so far").format(count=passed))

    @property
    def text(self) -> str:
        """What is said of how far it is."""
        return self._far.text()


def left_words(seconds: float) -> str:
    """Return about how long something still takes, in words that do not jump with every report."""
    if seconds < 5:
        return translate("ProgressLine", "a few seconds left")
    if seconds < 57:
        return translate("ProgressLine", "about {count} seconds left").format(count=5 * round(seconds / 5))
    minutes = max(1, round(seconds / 60))
    if minutes == 1:
        return translate("ProgressLine", "about a minute left")
    return translate("ProgressLine", "about {count} minutes left").format(count=minutes)
