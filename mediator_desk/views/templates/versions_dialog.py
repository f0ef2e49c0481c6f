"""The versions of the committee's own wording: who made each, when and why, what it changed; one may count again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QPlainTextEdit

from mediator_desk.documents.typesetting.template import TemplateError
from mediator_desk.models.rights import Right, allows
from mediator_desk.services.papers.template_texts import shipped_text
from mediator_desk.services.papers.templates import reset, roll_back, versions_of
from mediator_desk.views import theme
from mediator_desk.views.date_words import exact_moment
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.messages import DeskDialog, ask
from mediator_desk.views.parts import words
from mediator_desk.views.templates.differences import ADDED, GONE, differences

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.documents.papers.wordings import Wording
    from mediator_desk.services.papers.templates import TemplateVersion

WIDTH, LIST_HEIGHT, TEXT_HEIGHT = 860, 150, 220


class VersionsDialog(DeskDialog):
    """Every version, the newest first, the shipped wording last. None is ever changed or deleted."""

    acts_by_keys = False

    def __init__(self, desk: Desk, wording: Wording, parent: QWidget | None = None) -> None:
        title = self.tr("Versions of “{paper}”").format(paper=wording.title)
        super().__init__(title, self.tr("Let this one count again"), parent, width=WIDTH)
        self._desk, self._wording = desk, wording
        with desk.database.reading() as db:
            self._versions = versions_of(db, wording.name)
        self._build()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def is_changed(self) -> bool:  # noqa: D102
        return False

    def save(self) -> None:  # noqa: D102
        place = self.list.currentRow()
        by, now, name = self._desk.actor, self._desk.now(), self._wording.name
        newest = self._versions[0].version
        with self._desk.database.writing() as db:
            if place == len(self._versions):
                reset(db, name, version=newest, by=by, now=now)
            else:
                roll_back(db, name, self._versions[place].version, version=newest, by=by, now=now)
        self._desk.committee_changed.emit()

    def act(self) -> None:
        """Ask, then let the chosen wording count again."""
        told = self.tr("It becomes a new version; the others stay. Papers that were issued do not change.")
        if ask(self, self.tr("Let this wording count again?"), told, self.tr("Let it count")):
            super().act()

    def shown_differences(self) -> str:
        """Return the lines that are shown."""
        return self.text.toPlainText()

    def _build(self) -> None:
        px = theme.current().px
        self.cancel_button.setText(self.tr("Close"))
        self.list = QListWidget()
        self.list.setObjectName("suggestions")
        self.list.setAccessibleName(self.tr("Versions, the newest first"))
        self.list.setFixedHeight(px(LIST_HEIGHT))
        for place, one in enumerate(self._versions):
            QListWidgetItem(self._line(one, is_newest=place == 0), self.list)
        QListWidgetItem(self.tr("Shipped with the program"), self.list)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.body.addWidget(self.list)
        self.against = SegmentField([(False, self.tr("What it changed")), (True, self.tr("Against what counts now"))])
        self.against.setAccessibleName(self.tr("Differences"))
        self.against.chosen.connect(self._show)
        self.body.addWidget(self.against)
        self._said = words("", "fact", "mute", wrap=True)
        self.body.addWidget(self._said)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Lines that differ"))
        self.text.setMinimumHeight(px(TEXT_HEIGHT))
        self._colours = DifferenceColours(self.text)
        self.body.addWidget(self.text, 1)
        self.body.addStretch(0)  # takes the room of the lines where nothing differs

    def _line(self, one: TemplateVersion, *, is_newest: bool) -> str:
        head = self.tr("Version {number}").format(number=one.version)
        what = "" if one.source else self.tr("back to the shipped wording")
        now = self.tr("counts now") if is_newest else ""
        told = (head, exact_moment(one.made_at), one.made_by, what, " ".join(one.words.split()), now)
        return " · ".join(filter(None, told))

    def _show(self) -> None:
        place = self.list.currentRow()
        chosen = self._text_at(place)
        other = self._text_at(0) if self.against.choice() else self._text_at(place + 1)
        lines = differences(chosen, other) if self.against.choice() else differences(other, chosen)
        self.text.setPlainText("\n".join(lines))
        self.text.setVisible(bool(lines))
        self._said.setText("" if lines else self.tr("Nothing differs."))
        self._said.setVisible(not lines)
        is_other = self._text_at(0) != chosen
        self.act_button.setEnabled(is_other and allows(self._desk.actor, Right.KEEP_SETTINGS))

    def _text_at(self, place: int) -> str:
        """Return the wording at a place of the list, in plain notation; one that cannot be read as it is kept."""
        kept = self._versions[place].source if place < len(self._versions) else ""
        source = kept or shipped_text(self._wording.name).source
        try:
            return self._wording.text(source)
        except TemplateError:
            return source


class DifferenceColours(QSyntaxHighlighter):
    """Grounds for lines that came and went; the marks before them say the same."""

    def __init__(self, field: QPlainTextEdit) -> None:
        super().__init__(field.document())
        theme.current().changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:  # noqa: D102
        roles = {ADDED: ("good", "good_soft"), GONE: ("bad", "bad_soft")}.get(text[:2])
        if roles:
            look = QTextCharFormat()
            look.setForeground(theme.current().colour(roles[0]))
            look.setBackground(theme.current().colour(roles[1]))
            self.setFormat(0, len(text), look)
