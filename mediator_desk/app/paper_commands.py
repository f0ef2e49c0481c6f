"""What the search over everything offers on the papers of the case in sight: print, scan in, write, bind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from mediator_desk.app.papers import paper_openers
from mediator_desk.i18n import CHINESE, ENGLISH, QT_TRANSLATE_NOOP, translate

if TYPE_CHECKING:
    from enum import StrEnum

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.banner import Banner
    from mediator_desk.views.command import Command

CONTEXT = "Commands"
PRINT = QT_TRANSLATE_NOOP("Commands", "Print: {paper}")
SCAN = QT_TRANSLATE_NOOP("Commands", "Scan in: {paper}")
BIND = QT_TRANSLATE_NOOP("Commands", "Bind the file of the case as PDF")
WRITTEN = (
    ("inquiry", QT_TRANSLATE_NOOP("Commands", "Write down an inquiry")),
    ("court", QT_TRANSLATE_NOOP("Commands", "The court's side of the case")),
    ("note", QT_TRANSLATE_NOOP("Commands", "Write the note on the file")),
)


def paper_commands(
    desk: Desk, case_id: int, window: QWidget, banner: Banner, tries: Callable[[Callable[[], object]], object]
) -> Iterator[Command]:
    """Yield the commands on the papers of a case; `tries` does one and shows what stands in its way."""
    from mediator_desk.documents.papers.kinds import CASE_PAPERS
    from mediator_desk.models.procedure_words import FilePaper
    from mediator_desk.views.command import Command

    openers = paper_openers(desk)
    for kind in CASE_PAPERS:
        do: Callable[[], object] = partial(openers.kinds, case_id, [kind], window)
        yield _command(Command, f"paper/{kind}", PRINT, kind, partial(tries, do), "printer")
    for paper in FilePaper:
        do = partial(openers.scan, case_id, paper, None, window, banner.tell)
        yield _command(Command, f"scan/{paper}", SCAN, paper, partial(tries, do), "paperclip")
    for (key, word), write in zip(WRITTEN, _writers(desk, case_id, window), strict=True):
        yield _plain(Command, f"write/{key}", word, partial(tries, write), "note-pencil")
    if openers.bind is not None:
        yield _plain(Command, "bind", BIND, partial(tries, partial(openers.bind, case_id, window)), "file-pdf")


def _writers(desk: Desk, case_id: int, window: QWidget) -> tuple[Callable[[], object], ...]:
    from mediator_desk.models.procedure_words import PaperKind
    from mediator_desk.views.papers import opening

    return (
        partial(opening.open_inquiry, desk, case_id, window),
        partial(opening.open_court, desk, case_id, window),
        partial(opening.open_written, desk, case_id, PaperKind.FILE_NOTE, window),
    )


def _command(made: type[Command], key: str, text: str, paper: StrEnum, do: Callable[[], object], icon: str) -> Command:
    from mediator_desk.views.wording import WORDS

    kind = type(paper)
    spoken = [
        translate(CONTEXT, text, language).format(
            paper=_running(translate(kind.__name__, WORDS[kind][paper], language))
        )
        for language in (ENGLISH, CHINESE)
    ]
    word = translate(CONTEXT, text).format(paper=_running(translate(kind.__name__, WORDS[kind][paper])))
    return made(key, word, do, icon, also=tuple(spoken), is_of_case=True)


def _plain(made: type[Command], key: str, word: str, do: Callable[[], object], icon: str) -> Command:
    spoken = tuple(translate(CONTEXT, word, language) for language in (ENGLISH, CHINESE))
    return made(key, translate(CONTEXT, word), do, icon, also=spoken, is_of_case=True)


def _running(name: str) -> str:
    return name.replace("\n", "")  # a tile's name says where it breaks
