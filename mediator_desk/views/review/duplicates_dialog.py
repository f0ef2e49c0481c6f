"""People and cases that look like one: merged, told apart; and the merges that stand, which can be undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from mediator_desk.conventions.text import without_turns
from mediator_desk.desk import Desk
from mediator_desk.errors import DeskError
from mediator_desk.jobs import Job
from mediator_desk.progress import Progress
from mediator_desk.services.review import duplicates, merging, telling_apart
from mediator_desk.services.review.duplicates import LikeCases, LikePeople, MergeRow, PersonEntry
from mediator_desk.services.review.relatives import RelatedCase
from mediator_desk.views import theme
from mediator_desk.views.date_words import near_moment
from mediator_desk.views.fields import SegmentField
from mediator_desk.views.messages import DeskDialog
from mediator_desk.views.parts import button, words
from mediator_desk.views.table import Column, DeskTable, PagedModel, RowList
from mediator_desk.views.wording import word


class Listed(StrEnum):
    """What the dialog lists."""

    PEOPLE = "people"
    CASES = "cases"
    MERGES = "merges"


@dataclass(frozen=True)
class Pair:
    """One line: two entries that look alike, or a merge that stands. The ids are those the services take."""

    id: int
    first: str
    second: str
    why: str
    first_id: int = 0
    second_id: int = 0
    case_id: int = 0
    """Where one looks at it."""


class DuplicatesDialog(DeskDialog):
    """One list at a time; the act goes on the chosen line, with words that stay in the history."""

    acts_by_keys = False

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Duplicates"), self.tr("They are one: merge"), parent, width=640)
        self._desk = desk
        self._job: Job | None = None
        self._pairs: dict[int, Pair] = {}
        self._build()
        self.reload()

    def reload(self) -> None:
        """Look for look-alikes again, in the background."""
        if self._job:
            self._job.cancel()
        self._remark.setText(self.tr("Looking…"))
        listed = self._listed.choice()
        self._job = self._desk.jobs.run(
            partial(self._read, listed), owner=self, on_done=self._on_read, on_failed=self.banner.tell_error
        )

    def is_changed(self) -> bool:
        """Words without an act are nothing that would be missed."""
        return False

    def act(self) -> None:
        """Merge the chosen pair, or undo the chosen merge."""
        services: dict[Listed, Callable[..., object]] = {
            Listed.PEOPLE: merging.merge_people,
            Listed.CASES: merging.merge_cases,
            Listed.MERGES: merging.undo_merge,
        }
        self._do(services[self._listed.choice()])

    def tell_apart(self) -> None:
        """Say that the chosen pair are two."""
        is_people = self._listed.choice() is Listed.PEOPLE
        self._do(telling_apart.tell_people_apart if is_people else telling_apart.tell_cases_apart)

    # Building

    def _build(self) -> None:
        px = theme.current().px
        segments = [
            (Listed.PEOPLE, self.tr("People")),
            (Listed.CASES, self.tr("Cases")),
            (Listed.MERGES, self.tr("Merged")),
        ]
        top = QHBoxLayout()
        self._listed = SegmentField(segments, self)
        self._listed.setAccessibleName(self.tr("What is listed"))
        self._listed.chosen.connect(self.reload)
        top.addWidget(self._listed)
        top.addStretch(1)
        self._remark = words("", "fact", "mute")
        top.addWidget(self._remark)
        self.body.addLayout(top)
        self._model = PagedModel(self._columns(), parent=self)
        self.table = DeskTable(self._model, "duplicates", self._desk, self)
        self.table.setAccessibleName(self.tr("Duplicates"))
        self.table.setMinimumHeight(px("header") + 4 * px("row"))
        self.table.row_selected.connect(lambda _row: self._allow())
        self.body.addWidget(self.table, 1)
        self._words = QLineEdit(self)
        self._words.setPlaceholderText(self.tr("Why, in words (they stay in the history)"))
        self._words.setAccessibleName(self.tr("Why, in words (they stay in the history)"))
        self.body.addWidget(self._words)
        self.cancel_button.setText(self.tr("Close"))
        self.cancel_button.setAccessibleName(self.tr("Close"))
        self.show_button = button(self.tr("Show the case"), self._on_show, icon="folder-open")
        self.apart_button = button(self.tr("These are two"), self.tell_apart)
        self.buttons.insertWidget(0, self.show_button)
        self.buttons.insertWidget(self.buttons.count() - 1, self.apart_button)
        self.act_button.setDefault(False)  # Enter in the list merges nobody
        room = self.screen().availableGeometry()
        self.resize(min(px(1040), room.width() - px("xl")), min(px(600), room.height() - 2 * px("xl")))

    def _columns(self) -> list[Column]:
        return [
            Column("first", self.tr("Entry"), lambda row: row.first, width=330, tip=_first, sortable=False),
            Column("second", self.tr("Looks like"), lambda row: row.second, width=330, tip=_second, sortable=False),
            Column("why", self.tr("Why"), lambda row: row.why, width=300, tip=lambda row: row.why, sortable=False),
        ]

    # Reading

    def _read(self, listed: Listed, progress: Progress) -> list[Pair]:
        with self._desk.database.reading() as db:
            if listed is Listed.PEOPLE:
                return _people(duplicates.like_people(db, progress=progress))
            if listed is Listed.CASES:
                return _cases(duplicates.like_cases(db))
            return [self._merge(row) for row in duplicates.standing_merges(db)]

    def _merge(self, row: MergeRow) -> Pair:
        why = f"{word(row.kind)} · {near_moment(row.at, self._desk.today())}"
        rest = "、".join(without_turns(name) for name in row.names[1:])
        return Pair(row.id, without_turns(row.names[0]) if row.names else "—", rest, f"{why} {row.words}".strip())

    def _on_read(self, pairs: list[Pair]) -> None:
        self._job = None
        place = max(self.table.currentIndex().row(), 0)
        self._pairs = {pair.id: pair for pair in pairs}
        self._model.show_source(RowList(pairs))
        self._remark.setText(self._counted(len(pairs)))
        if pairs:
            self.table.selectRow(min(place, len(pairs) - 1))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._allow()

    def _counted(self, count: int) -> str:
        if self._listed.choice() is Listed.MERGES:
            return self.tr("%n merge(s) can be undone", "", count) if count else self.tr("Nothing was merged.")
        if not count:
            return self.tr("Nothing looks like a duplicate.")
        shown = self.tr("%n pair(s); nobody is merged by the program", "", count)
        return shown if count < duplicates.MOST_LISTED else self.tr("The first {count} pairs").format(count=count)

    def _allow(self) -> None:
        is_chosen = self.table.current_id() in self._pairs
        is_merges = self._listed.choice() is Listed.MERGES
        text = self.tr("Undo this merge") if is_merges else self.tr("They are one: merge")
        self.act_button.setText(text)
        self.act_button.setAccessibleName(text)
        self.act_button.setEnabled(is_chosen)
        self.apart_button.setVisible(not is_merges)
        self.apart_button.setEnabled(is_chosen)
        self.show_button.setVisible(not is_merges)
        self.show_button.setEnabled(is_chosen)

    # Doing

    def _do(self, service: Callable[..., object]) -> None:
        pair = self._pairs.get(self.table.current_id())
        if pair is None:
            return
        self.banner.clear()
        is_merge = self._listed.choice() is Listed.MERGES
        ids = (pair.id,) if is_merge else (pair.first_id, pair.second_id)
        try:
            with self._desk.database.writing() as db:
                service(db, *ids, words=self._words.text(), by=self._desk.actor, now=self._desk.now())
        except DeskError as error:
            self.banner.tell_error(error)
        else:
            self._words.clear()
            self._desk.cases_changed.emit()
        self.reload()

    def _on_show(self) -> None:
        pair = self._pairs.get(self.table.current_id())
        if pair is not None:
            self.accept()
            self._desk.place_wanted.emit("cases", pair.case_id)


def _people(pairs: Sequence[LikePeople]) -> list[Pair]:
    return [
        Pair(
            place, _person(one.first), _person(one.second), _why(one),
            one.first.party_id, one.second.party_id, one.second.case_id,
        )
        for place, one in enumerate(pairs, 1)
    ]  # fmt: skip


def _cases(pairs: Sequence[LikeCases]) -> list[Pair]:
    return [
        Pair(place, _case(one.first), _case(one.second), _why(one), one.first.id, one.second.id, one.second.id)
        for place, one in enumerate(pairs, 1)
    ]


def _why(pair: LikePeople | LikeCases) -> str:
    return " · ".join(word(why) for why in pair.why)


def _person(entry: PersonEntry) -> str:
    born_on = f"{entry.born_on.year}-**-**" if entry.born_on else ""  # the whole of it stands in the number
    case = entry.case.number if entry.case else ""
    return " · ".join(part for part in (without_turns(entry.name), entry.number, entry.phone or born_on, case) if part)


def _case(case: RelatedCase) -> str:
    parts = (case.number, without_turns(case.applicant), case.insurer, word(case.state))
    return " · ".join(part for part in parts if part)


def _first(row: Pair) -> str:
    return row.first


def _second(row: Pair) -> str:
    return row.second
