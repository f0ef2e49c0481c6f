"""What the workshop of the agreement tells in its banner, and what it asks before the paper goes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from mediator_desk.models.words import AgreementForm
from mediator_desk.views.agreements.finding_words import finding_words
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.meanwhile import meanwhile_words
from mediator_desk.views.messages import ask

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.agreements.checks.finding import Finding
    from mediator_desk.views.messages import Banner


class WorkshopNews(QObject):
    """Finds the words for what happened to a draft, and the ways out."""

    def __init__(self, banner: Banner, parent: QWidget) -> None:
        super().__init__(parent)
        self._banner, self._window = banner, parent

    def tell_restored(self, since: datetime, today: date, take_back: Callable[[], object]) -> None:
        """Say that what was typed before is here again."""
        title = self.tr("What you typed and did not save is here again ({moment})")
        shown = title.format(moment=near_moment(since, today))
        self._banner.tell("info", shown, "", [(self.tr("Show what is saved"), take_back)])

    def tell_stored(self, number: str, *, is_sent: bool) -> None:
        """Say that a draft is saved, or on its way to be signed."""
        if is_sent:
            self._banner.tell("good", self.tr("Sent to sign"), self.tr("The paper is fixed now; print it and sign."))
        else:
            self._banner.tell("good", self.tr("The draft is saved as {number}.").format(number=number))

    def tell_blocked(self, what: str, todo: str) -> None:
        """Say what keeps the agreement from being signed."""
        self._banner.tell("bad", self.tr("It cannot be signed like this: {what}").format(what=what), todo)

    def tell_conflict(self, take_theirs: Callable[[], object], choose: Callable[[], object]) -> None:
        """Say that another desk saved first."""
        acts = [(self.tr("Show theirs"), take_theirs), (self.tr("Choose field by field"), choose)]
        kept = self.tr("What you typed is still here. Look at what they saved, or choose for each field.")
        title = self.tr("The agreement was saved at another desk meanwhile")
        self._banner.tell("warn", title, kept, acts, stays=True)

    def tell_meanwhile(self, name: str, look: Callable[[], object]) -> None:
        """Say calmly that somebody ("" for another desk) has saved the agreement while one types here."""
        title, reason, act = meanwhile_words(name)
        self._banner.tell("info", title, reason, [(act, look)])

    def tell_sent_elsewhere(self, take_theirs: Callable[[], object]) -> None:
        """Say that another desk sent it to sign while something was typed here."""
        kept = self.tr("What you typed is still shown, to be copied; it is not in the paper.")
        acts = [(self.tr("Show what was sent"), take_theirs)]
        self._banner.tell("warn", self.tr("The agreement was sent to sign at another desk"), kept, acts, stays=True)

    def is_sure(self, findings: Sequence[Finding], form: AgreementForm) -> bool:
        """Ask where something wants a look, or takes effect at once. Returns whether it shall be sent."""
        notes = [finding_words(finding)[0] for finding in findings]
        if form is AgreementForm.ORAL:
            notes.append(self.tr("An oral agreement takes effect at once, on the day that the parties agreed."))
        title, act = self.tr("Send it to sign like this?"), self.tr("Send to sign")
        return not notes or ask(self._window, title, "\n".join(notes), act)
