"""One place of the paper: who, and once it is ticked when and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from mediator_desk.models.words import SignatureManner, SignerKind
from mediator_desk.services.agreements.signing import SignatureDraft, SignaturePlace
from mediator_desk.views import theme
from mediator_desk.views.date_words import long_day
from mediator_desk.views.fields import ChoiceField, DateField
from mediator_desk.views.form import Form
from mediator_desk.views.parts import Pill, words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from mediator_desk.errors import Problem

MANNERS = {
    SignerKind.PARTY: (
        SignatureManner.SIGNED,
        SignatureManner.FINGERPRINT,
        SignatureManner.SEALED,
        SignatureManner.ELECTRONIC,
    ),
    SignerKind.MEDIATOR: (SignatureManner.SIGNED, SignatureManner.SEALED, SignatureManner.ELECTRONIC),
    SignerKind.COMMITTEE_SEAL: (SignatureManner.SEALED, SignatureManner.ELECTRONIC),
}
"""How each may set a mark, the usual one first."""


class SignatureRow(QWidget):
    """A tick with the name; a mark that is there shows a pill and cannot be changed."""

    def __init__(
        self, place: SignaturePlace, agents: Sequence[str], usual: SignatureManner, today: date, *, by: str = ""
    ) -> None:
        super().__init__()
        self._usually_by = by
        self._place, self._agents, self._usual = place, agents, usual
        self.is_done = place.signed_on is not None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.current().px("m"))
        row.addLayout(self._who(), 1)
        if self.is_done:
            row.addWidget(self._done_pill(), 0, Qt.AlignmentFlag.AlignVCenter)
        else:
            row.addWidget(self._fields(today), 0)

    @property
    def is_ticked(self) -> bool:
        """Tell whether a person ticked this open place."""
        return not self.is_done and self.tick_box.isChecked()

    def tick(self, day: date) -> None:
        """Tick this place, if it is open, as marked on a day."""
        if not self.is_done:
            self.tick_box.setChecked(True)
            self._day.show_day(day)

    def suggest_day(self, day: date) -> None:
        """Show the day that is meant for all, without ticking this place."""
        if not self.is_done:
            was_ticked = self.tick_box.isChecked()
            self._day.show_day(day)
            self.tick_box.setChecked(was_ticked)

    def focus_tick(self) -> None:
        """Put the focus on the tick."""
        self.tick_box.setFocus()

    def draft(self) -> SignatureDraft:
        """Return the mark as it is entered. Raises Invalid for a day that cannot be read."""
        draft = self.form.drafted(SignatureDraft(self._place.signer, self._place.signer_id, None))
        name = (self._by.choice() or "") if self._by else ""
        return SignatureDraft(draft.signer, draft.signer_id, draft.signed_on, draft.manner, name)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show problems beside the fields of this row."""
        self.form.show_problems(problems)

    def _who(self) -> QVBoxLayout:
        column, edge = QVBoxLayout(), theme.current().px(3)
        column.setContentsMargins(edge, edge, 0, 0)  # room for the ring, and the name stands level with the fields
        column.setSpacing(0)
        self.tick_box = QCheckBox(self._place.name)
        self.tick_box.setChecked(self.is_done)
        self.tick_box.setEnabled(not self.is_done)
        column.addWidget(self.tick_box)
        kind = words(self._kind(), "small", "mute", wrap=True)
        kind.setContentsMargins(theme.current().px(26), 0, 0, 0)
        column.addWidget(kind)
        column.addStretch(1)
        return column

    def _kind(self) -> str:
        if self._place.is_needed or self.is_done:
            return word(self._place.signer)
        return self.tr("{signer} · wanted, not needed to take effect").format(signer=word(self._place.signer))

    def _fields(self, today: date) -> Form:
        px = theme.current().px
        self.form = Form(columns=3)
        self.form.setObjectName(f"{self._place.signer}/{self._place.signer_id}")  # so typed input stays this signer's
        self._day = self.form.add("signed_on", "", DateField())
        self._day.setAccessibleName(self.tr("Day of the mark of {name}").format(name=self._place.name))
        manners = [(manner, word(manner)) for manner in MANNERS[self._place.signer]]
        self._manner = self.form.add("manner", "", ChoiceField(manners, self.tr("How")))
        self._manner.setAccessibleName(self.tr("Manner of the mark of {name}").format(name=self._place.name))
        self._by: ChoiceField | None = None
        if self._place.signer is SignerKind.PARTY:
            agents = [(name, self.tr("by {name}").format(name=name)) for name in self._agents]
            self._by = self.form.add("name", "", ChoiceField(agents, self.tr("itself")))
            self._by.setAccessibleName(self.tr("Who signed for {name}").format(name=self._place.name))
            self._by.setEnabled(bool(agents))
        else:
            self.form.add("nothing", "", QLabel())  # keeps the columns of all rows below each other
        self.form.fill(SignatureDraft(self._place.signer, self._place.signer_id, today, self._usual, self._usually_by))
        self.form.setFixedWidth(px(440))
        self.form.edited.connect(lambda _name: self.tick_box.setChecked(True))
        return self.form

    def _done_pill(self) -> Pill:
        assert self._place.signed_on is not None
        manner = word(self._place.manner) if self._place.manner else ""
        by = self._place.signed_by if self._place.signed_by != self._place.name else ""
        return Pill(" · ".join(filter(None, (long_day(self._place.signed_on), manner, by))), "good", "check")
