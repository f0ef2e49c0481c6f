"""One try with a passphrase: in a job, because each costs 64 MiB and a moment; what goes wrong is said at the field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from mediator_desk.errors import DeskError
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from mediator_desk.jobs import Jobs
    from mediator_desk.storage.tries import Tries
    from mediator_desk.views.passphrase_field import PassphraseField

CODES_OF_FIELD = frozenset({
    "wrong_passphrase", "wrong_recovery_code", "too_many_tries", "server_refuses_password",
})  # fmt: skip


class PassphraseTry(QObject):
    """Tries what stands in a field. While one has to wait, the time that is left is counted down."""

    def __init__(self, jobs: Jobs, tries: Tries, field: PassphraseField, act_button: QPushButton) -> None:
        super().__init__(field)
        self._jobs, self._tries, self._field, self._button = jobs, tries, field, act_button
        self._is_waiting = self._is_trying = False
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self._show_wait)
        self._show_wait()

    @property
    def may_begin(self) -> bool:
        """Whether nothing is being tried and there is no time to wait."""
        return not (self._is_trying or self._is_waiting)

    def count_at(self, tries: Tries) -> None:
        """Wait by other counters from now on: another office was chosen."""
        self._tries = tries
        self._show_wait()

    def look_again(self) -> None:
        """Show at once what is left to wait, where it was another field that was wrong too often."""
        self._show_wait()

    def begin(
        self,
        work: Callable[[], Any],
        on_done: Callable[[Any], object],
        on_failed: Callable[[DeskError], object] | None = None,
    ) -> None:
        """Do `work` in a job, even where others are held; on_failed hears of what is not about what was typed."""
        if not self.may_begin:
            return

        def done(result: object) -> None:
            self._over()
            on_done(result)

        def failed(error: Exception) -> None:
            self._over()
            if isinstance(error, DeskError):
                self._tell(error, on_failed)

        self._is_trying = True
        self._button.setEnabled(False)
        self._jobs.run(work, owner=self, on_done=done, on_failed=failed, although_held=True)

    def _over(self) -> None:
        self._is_trying = False
        self._button.setEnabled(True)

    def _tell(self, error: DeskError, on_failed: Callable[[DeskError], object] | None) -> None:
        if error.code not in CODES_OF_FIELD and on_failed is not None:
            on_failed(error)
            return
        self._field.try_again(sentence(error))
        self._show_wait()

    def _show_wait(self) -> None:
        """Count down until the next try; then the button is free again and the words go."""
        left = self._tries.seconds_left()
        if left > 0:
            self._is_waiting = True
            minutes, seconds = divmod(left, 60)
            told = self.tr("Wrong too often. The next try is possible in {time}.").format(
                time=f"{minutes}:{seconds:02}"
            )
            self._field.show_problem(told)
            self._button.setEnabled(False)
            self._timer.start()
        elif self._is_waiting:
            self._is_waiting = False
            self._timer.stop()
            self._field.show_problem("")
            self._button.setEnabled(not self._is_trying)
