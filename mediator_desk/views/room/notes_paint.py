"""How a note is drawn: time, speaker in the tone of the side, small signs, and what was said over as many lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from mediator_desk.models.session_words import NoteKind
from mediator_desk.models.words import PartySide
from mediator_desk.views import theme
from mediator_desk.views.parts import paint_pill, pill_width
from mediator_desk.views.room.notes_model import Index, PrivateBlock, clock
from mediator_desk.views.room.private_block import PrivateBlockView
from mediator_desk.views.wording import word

if TYPE_CHECKING:
    from PySide6.QtCore import QAbstractItemModel
    from PySide6.QtWidgets import QWidget

    from mediator_desk.services.sessions.notes import NoteRow
    from mediator_desk.views.room.notes_list import NotesList

TIME, SPEAKER, TEXT, PADDING, LINE, SIGN = 6, 62, 146, 8, 24, 20
"""Where the columns begin, and heights, in pixels at 100 %."""
KIND_TONES = {NoteKind.FACT: "plain", NoteKind.ISSUE: "warn", NoteKind.PROPOSAL: "info", NoteKind.PROMISE: "good"}
SIDE_ROLES = {PartySide.APPLICANT: "accent", PartySide.RESPONDENT: "ink"}


class NotePainter(QStyledItemDelegate):
    """Draws notes, and gives the field in which one is changed where it stands."""

    def __init__(self, view: NotesList) -> None:
        super().__init__(view)
        self._view = view
        self._heights: dict[tuple[object, ...], int] = {}

    # Size and drawing

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: D102
        line = self._view.notes.lines[index.row()]
        if isinstance(line, PrivateBlock):
            return QSize(theme.current().px(80), self._view.blocks.height(line))
        height = self._height(line)
        return QSize(theme.current().px(80), height + theme.current().px(LINE) * (line.id == self._view.editing_id))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        line = self._view.notes.lines[index.row()]
        painter.save()
        try:
            self._paint_ground(painter, option)
            if not isinstance(line, PrivateBlock):
                self._paint_note(painter, QRect(option.rect), self._view.shown(line))
        finally:
            painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        look, rect = theme.current(), QRect(option.rect)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._view.hasFocus()
        if is_chosen:
            painter.fillRect(rect, look.colour("select"))
            painter.fillRect(QRect(rect.left(), rect.top(), look.px(3), rect.height()), look.colour("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, look.colour("hover"))
        if is_chosen and option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(look.colour("accent"))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))

    def _paint_note(self, painter: QPainter, rect: QRect, line: NoteRow) -> None:
        look = theme.current()
        first = QRect(rect.left(), rect.top() + look.px(PADDING), rect.width(), look.px(LINE))
        painter.setFont(look.font("table"))
        painter.setPen(look.colour("mute"))
        painter.drawText(first.adjusted(look.px(TIME), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, clock(line.at))
        self._paint_speaker(painter, first, line)
        painter.setPen(look.colour("mute" if line.is_struck else "ink"))
        layout, signs = self._laid_out(line)
        layout.draw(painter, QPointF(rect.left() + look.px(TEXT), first.top()))
        left = float(rect.left() + look.px(TEXT))
        for text, tone, icon in signs:
            width = pill_width(text, icon)
            top = first.top() + (first.height() - look.px(SIGN)) / 2
            paint_pill(painter, QRectF(left, top, width, look.px(SIGN)), text, tone, icon)
            left += width + look.px(6)

    @staticmethod
    def _paint_speaker(painter: QPainter, first: QRect, line: NoteRow) -> None:
        look = theme.current()
        font = look.font("body", bold=True)
        painter.setFont(font)
        painter.setPen(look.colour(SIDE_ROLES[line.side] if line.side else "mute"))
        room = QRect(first.left() + look.px(SPEAKER), first.top(), look.px(TEXT - SPEAKER - 8), first.height())
        shown = QFontMetrics(font).elidedText(line.speaker, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)

    def _height(self, line: NoteRow) -> int:
        key = (line.id, line.version, line.is_struck, self._width(), theme.current().factor)
        if key not in self._heights:
            layout, _signs = self._laid_out(line)
            self._heights[key] = layout.lineCount() * theme.current().px(LINE) + 2 * theme.current().px(PADDING)
        return self._heights[key]

    def _width(self) -> int:
        """Return how wide what was said may be: the scroll bar's place is left free, so that nothing jumps."""
        look = theme.current()
        return max(look.px(80), self._view.width() - look.px("scroll") - look.px(TEXT) - look.px(8))

    def _laid_out(self, line: NoteRow) -> tuple[QTextLayout, list[tuple[str, str, str]]]:
        look, signs = theme.current(), self._signs(line)
        indent = sum(pill_width(text, icon) + look.px(6) for text, _tone, icon in signs)
        font = look.font("room")
        font.setStrikeOut(line.is_struck)
        layout = QTextLayout(line.text.replace("\n", "\u2028"), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        top, ascent = 0.0, (look.px(LINE) - QFontMetrics(font).height()) / 2
        while (piece := layout.createLine()).isValid():
            left = indent if not top else 0
            piece.setLineWidth(max(look.px(40), self._width() - left))
            piece.setPosition(QPointF(left, top + ascent))
            top += look.px(LINE)
        layout.endLayout()
        return layout, signs

    def _signs(self, line: NoteRow) -> list[tuple[str, str, str]]:
        signs = [] if line.kind is NoteKind.STATEMENT else [(word(line.kind), KIND_TONES[line.kind], "")]
        if line.is_undisputed:
            signs.append((self.tr("Undisputed"), "good", "check"))
        return signs

    # Changing where it stands

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:  # noqa: D102
        return self._view.make_editor(parent, index.row())

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave what stands in the field: the list filled it, and news from elsewhere must not overwrite it."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: D102
        self._view.take_edited()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: D102
        look, rect = theme.current(), QRect(option.rect)
        if isinstance(editor, PrivateBlockView):
            gap = look.px("s") // 2
            editor.setGeometry(rect.adjusted(0, gap, 0, -gap))
            return
        editor.setGeometry(rect.adjusted(look.px(TEXT) - look.px(9), look.px(2), -look.px(4), -look.px(2)))
