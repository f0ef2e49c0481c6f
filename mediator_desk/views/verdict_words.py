"""What became of looking at a file, in words: what it is, and what that proves or does not. No Qt here."""

from __future__ import annotations

from mediator_desk.documents.proof.seals import SealState
from mediator_desk.documents.proof.verifying import Change, Verdict, VerdictState
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.services.papers.bearing import Bearing
from mediator_desk.views.date_words import long_day

CONTEXT = "Verdict"

TITLES = {
    VerdictState.GENUINE: QT_TRANSLATE_NOOP("Verdict", "This is the very file of {number}, and it counts."),
    VerdictState.SUPERSEDED: QT_TRANSLATE_NOOP(
        "Verdict", "This is the very file of {number}, but {later} has superseded it."
    ),
    VerdictState.WITHDRAWN: QT_TRANSLATE_NOOP(
        "Verdict", "This is the very file of {number}, but it was withdrawn and is not to be signed any more."
    ),
    VerdictState.CHANGED: QT_TRANSLATE_NOOP("Verdict", "This is not the file that was issued as {number}."),
    VerdictState.SCAN_OF: QT_TRANSLATE_NOOP("Verdict", "This is a picture that carries the code of {number}."),
    VerdictState.UNKNOWN: QT_TRANSLATE_NOOP("Verdict", "The code names {number}, which this office has not issued."),
    VerdictState.NO_CODE: QT_TRANSLATE_NOOP("Verdict", "There is no code of this program on it."),
    VerdictState.SEVERAL: QT_TRANSLATE_NOOP("Verdict", "It carries the codes of several papers: {numbers}"),
}
NOT_AMONG_SEEN = QT_TRANSLATE_NOOP("Verdict", "The code names {number}, which is of none of the cases that you see.")
ASK_WHO_SEES = QT_TRANSLATE_NOOP("Verdict", "That proves nothing yet: ask a secretary to look at the file.")
COUNTS_NO_MORE = QT_TRANSLATE_NOOP("Verdict", "This is the very file of {number}, but it counts no more.")
BEARINGS = {
    Bearing.TO_SIGN: QT_TRANSLATE_NOOP("Verdict", "The agreement is out to be signed and does not bind yet."),
    Bearing.IN_FORCE: QT_TRANSLATE_NOOP("Verdict", "The agreement binds since {on}."),
    Bearing.SUPPLEMENTED: QT_TRANSLATE_NOOP("Verdict", "The agreement binds since {on}; a later one adds to it."),
    Bearing.REPLACED: QT_TRANSLATE_NOOP(
        "Verdict", "A later agreement took the place of this one, which binds no more."
    ),
    Bearing.REFUSED: QT_TRANSLATE_NOOP("Verdict", "A party refused to sign the agreement: it never bound anybody."),
    Bearing.DROPPED: QT_TRANSLATE_NOOP("Verdict", "The agreement was given up before it took effect."),
    Bearing.MEETING_MOVED: QT_TRANSLATE_NOOP(
        "Verdict", "The meeting was moved since: day and hour on it are not right."
    ),
    Bearing.MEETING_CANCELLED: QT_TRANSLATE_NOOP("Verdict", "The meeting was cancelled since."),
}
CHANGES = {
    Change.WORDS: QT_TRANSLATE_NOOP("Verdict", "It says something else than the issued paper does."),
    Change.CODE: QT_TRANSLATE_NOOP("Verdict", "Its code is not the one that the paper was issued with."),
    Change.BYTES: QT_TRANSLATE_NOOP(
        "Verdict", "The words that can be read are the same, but the file was changed after it was issued."
    ),
}
DETAILS = {
    VerdictState.SCAN_OF: QT_TRANSLATE_NOOP(
        "Verdict",
        "What a picture shows cannot be proved: anybody can put the code on other words. Compare it with the issued "
        "paper, page by page.",
    ),
    VerdictState.UNKNOWN: QT_TRANSLATE_NOOP("Verdict", "It may come from another office, or from another database."),
    VerdictState.NO_CODE: QT_TRANSLATE_NOOP(
        "Verdict", "It may be a draft, a paper from elsewhere, or a scan on which the code cannot be read."
    ),
    VerdictState.SEVERAL: QT_TRANSLATE_NOOP("Verdict", "Look at each paper by itself."),
}
SEALS = {
    SealState.TRUSTED: QT_TRANSLATE_NOOP(
        "Verdict", "The electronic signature of {name} is intact; {issuer} vouches for the certificate."
    ),
    SealState.NOT_TRUSTED: QT_TRANSLATE_NOOP(
        "Verdict",
        "The electronic signature of {name} is intact, but this computer does not know who issued the certificate "
        "({issuer}): ask who signed whether it is really theirs.",
    ),
    SealState.CHANGED: QT_TRANSLATE_NOOP(
        "Verdict", "Its electronic signature is broken: the file was changed after it was signed."
    ),
    SealState.NOT_LOOKED_AT: QT_TRANSLATE_NOOP(
        "Verdict",
        "It has an electronic signature, which cannot be looked at here: the part of the program that signs is not "
        "installed (mediator-desk[signing]).",
    ),
}
SINCE = QT_TRANSLATE_NOOP("Verdict", "{number} was superseded by {later} since.")
GONE = QT_TRANSLATE_NOOP("Verdict", "{number} was withdrawn since.")
PAGES = QT_TRANSLATE_NOOP(
    "Verdict", "The file has {pages} pages, {coded} of them with the code; the paper has {issued}."
)


def verdict_title(verdict: Verdict) -> str:
    """Return in one sentence what a file is, in the language in use."""
    later = verdict.paper.superseded_by if verdict.paper else ""
    facts = {"number": verdict.number, "later": later, "numbers": "、".join(verdict.numbers)}
    if verdict.is_of_a_part:
        return translate(CONTEXT, NOT_AMONG_SEEN).format(**facts)
    is_past = verdict.state is VerdictState.GENUINE and not verdict.counts
    return translate(CONTEXT, COUNTS_NO_MORE if is_past else TITLES[verdict.state]).format(**facts)


def verdict_details(verdict: Verdict) -> list[str]:
    """Return the sentences that say what it proves, what differs, and what to do.

    Where the file has electronic signatures, one sentence says whether they hold.
    """
    said = _about_seal(verdict)
    if verdict.change:
        said.append(translate(CONTEXT, CHANGES[verdict.change]))
    if verdict.is_of_a_part:
        said.append(translate(CONTEXT, ASK_WHO_SEES))
    elif verdict.state in DETAILS:
        said.append(translate(CONTEXT, DETAILS[verdict.state]))
    return [*said, *verdict.differences, *_about_paper(verdict), *_borne(verdict)]


def _borne(verdict: Verdict) -> list[str]:
    borne = verdict.borne
    if borne is None:
        return []
    return [translate(CONTEXT, BEARINGS[borne.bearing]).format(on=long_day(borne.on) if borne.on else "—")]


def _about_seal(verdict: Verdict) -> list[str]:
    seal = verdict.seal
    if seal is None:
        return []
    return [translate(CONTEXT, SEALS[seal.state]).format(name=seal.name or "—", issuer=seal.issuer or "—")]


def _about_paper(verdict: Verdict) -> list[str]:
    paper = verdict.paper
    if paper is None or verdict.is_proved:
        return []
    facts = {"number": paper.number, "later": paper.superseded_by, "pages": verdict.pages, "issued": paper.pages}
    said = []
    if verdict.pages != paper.pages or verdict.pages_with_code != verdict.pages:
        said.append(translate(CONTEXT, PAGES).format(**facts, coded=verdict.pages_with_code))
    if not paper.stands:
        said.append(translate(CONTEXT, SINCE if paper.superseded_by else GONE).format(**facts))
    return said
