"""Which rule an agreement binds by, and where that rule stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import AgreementForm, EffectRule
from mediator_desk.views.fields import ChoiceField, SegmentField
from mediator_desk.views.parts import words
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLabel

CONTEXT = "EffectWords"
SOURCES = {
    EffectRule.PEOPLES_MEDIATION: QT_TRANSLATE_NOOP("EffectWords", "People's Mediation Law art. 29"),
    EffectRule.ORAL: QT_TRANSLATE_NOOP("EffectWords", "People's Mediation Law art. 30"),
    EffectRule.COURT_REFERRED: QT_TRANSLATE_NOOP("EffectWords", "法释〔2016〕14号; the seal may come later"),
    EffectRule.ONLINE: QT_TRANSLATE_NOOP(
        "EffectWords", "Online mediation rules of the courts, 2022; the seal may come later"
    ),
}
"""Where each rule stands, and what follows from it."""
LINE = QT_TRANSLATE_NOOP("EffectWords", "In force: {rule} ({source})")


def source_of(rule: EffectRule) -> str:
    """Return where a rule stands."""
    return translate(CONTEXT, SOURCES[rule])


def effect_line(rule: EffectRule) -> str:
    """Return by which rule an agreement binds, with its source, in one line."""
    return translate(CONTEXT, LINE).format(rule=word(rule), source=source_of(rule))


def effect_choice() -> ChoiceField:
    """Return the choice of the rule of a written agreement; an oral one has no choice."""
    return ChoiceField([(rule, word(rule)) for rule in EffectRule if rule is not EffectRule.ORAL], "—")


class EffectSource:
    """Tells under the choice where the rule stands; where the agreement is oral, nothing is chosen."""

    def __init__(self, form: SegmentField, choice: ChoiceField) -> None:
        self._form, self._choice = form, choice
        self.label: QLabel = words("", "small", "mute", wrap=True)
        self.is_read_only = False
        choice.currentIndexChanged.connect(lambda _index: self.show())
        form.chosen.connect(lambda *_value: self.show())
        self.show()

    def show(self) -> None:
        """Show the rule that holds now."""
        is_oral = self._form.choice() is AgreementForm.ORAL
        self._choice.setEnabled(not is_oral and not self.is_read_only)
        rule = EffectRule.ORAL if is_oral else self._choice.choice()
        self.label.setText(effect_line(rule) if is_oral else source_of(rule) if rule else "")
