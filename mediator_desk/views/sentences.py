"""The sentence for every code of a problem or an error. No Qt here: the command line says the same sentences."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from mediator_desk.conventions.amounts import figures
from mediator_desk.conventions.china_time import in_china
from mediator_desk.errors import DeskError, Problem
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.views import note_words
from mediator_desk.views.sentences_of_aftercare import SENTENCES_OF_AFTERCARE
from mediator_desk.views.sentences_of_bridge import SENTENCES_OF_BRIDGE
from mediator_desk.views.sentences_of_cases import SENTENCES_OF_CASES
from mediator_desk.views.sentences_of_clocks import SENTENCES_OF_CLOCKS
from mediator_desk.views.sentences_of_enquiry import SENTENCES_OF_ENQUIRY
from mediator_desk.views.sentences_of_evidence import SENTENCES_OF_EVIDENCE
from mediator_desk.views.sentences_of_faults import SENTENCES_OF_FAULTS
from mediator_desk.views.sentences_of_figures import SENTENCES_OF_FIGURES
from mediator_desk.views.sentences_of_files import SENTENCES_OF_FILES
from mediator_desk.views.sentences_of_many import SENTENCES_OF_MANY
from mediator_desk.views.sentences_of_mediators import SENTENCES_OF_MEDIATORS
from mediator_desk.views.sentences_of_moving import SENTENCES_OF_MOVING
from mediator_desk.views.sentences_of_notices import SENTENCES_OF_NOTICES
from mediator_desk.views.sentences_of_offers import SENTENCES_OF_OFFERS
from mediator_desk.views.sentences_of_office import SENTENCES_OF_OFFICE
from mediator_desk.views.sentences_of_outstation import SENTENCES_OF_OUTSTATION
from mediator_desk.views.sentences_of_papers import SENTENCES_OF_PAPERS
from mediator_desk.views.sentences_of_parties import SENTENCES_OF_PARTIES
from mediator_desk.views.sentences_of_reception import SENTENCES_OF_RECEPTION
from mediator_desk.views.sentences_of_review import SENTENCES_OF_REVIEW
from mediator_desk.views.sentences_of_server import SENTENCES_OF_SERVER
from mediator_desk.views.sentences_of_sessions import SENTENCES_OF_SESSIONS
from mediator_desk.views.sentences_of_settings import SENTENCES_OF_SETTINGS
from mediator_desk.views.sentences_of_steps import SENTENCES_OF_STEPS
from mediator_desk.views.sentences_of_trust import SENTENCES_OF_TRUST
from mediator_desk.views.wording import word

CONTEXT = "Sentences"

SENTENCES: dict[str, str] = (
    SENTENCES_OF_AFTERCARE
    | SENTENCES_OF_BRIDGE
    | SENTENCES_OF_CASES
    | SENTENCES_OF_CLOCKS
    | SENTENCES_OF_ENQUIRY
    | SENTENCES_OF_EVIDENCE
    | SENTENCES_OF_FAULTS
    | SENTENCES_OF_FIGURES
    | SENTENCES_OF_FILES
    | SENTENCES_OF_MANY
    | SENTENCES_OF_MEDIATORS
    | SENTENCES_OF_MOVING
    | SENTENCES_OF_NOTICES
    | SENTENCES_OF_OFFERS
    | SENTENCES_OF_OFFICE
    | SENTENCES_OF_OUTSTATION
    | SENTENCES_OF_PAPERS
    | SENTENCES_OF_PARTIES
    | SENTENCES_OF_REVIEW
    | SENTENCES_OF_RECEPTION
    | SENTENCES_OF_SERVER
    | SENTENCES_OF_SESSIONS
    | SENTENCES_OF_SETTINGS
    | SENTENCES_OF_STEPS
    | SENTENCES_OF_TRUST
    | {
        # A field
        "required": QT_TRANSLATE_NOOP("Sentences", "Please fill this in."),
        "in_future": QT_TRANSLATE_NOOP("Sentences", "This day is still to come."),
        "in_past": QT_TRANSLATE_NOOP("Sentences", "This day is over already."),
        "too_long": QT_TRANSLATE_NOOP("Sentences", "This is too long: {longest} characters at most."),
        "not_a_number": QT_TRANSLATE_NOOP("Sentences", "This is no amount. Write it like 48,600.00."),
        "not_a_date": QT_TRANSLATE_NOOP("Sentences", "This is no day. Write it like 2026-10-08."),
        "missing_glyph": QT_TRANSLATE_NOOP(
            "Sentences", "The font has no sign for {character} ({code_point}), so the paper was not written."
        ),
        "missing_glyph_in": QT_TRANSLATE_NOOP(
            "Sentences",
            "The font has no sign for {character} ({code_point}) in “{where}”, so the paper was not written.",
        ),
        # A form as a whole
        "invalid": QT_TRANSLATE_NOOP("Sentences", "Some fields cannot stay as they are: {fields}."),
        # The work of others
        "text_cannot_be_asked": QT_TRANSLATE_NOOP(
            "Sentences", "The text holds characters that cannot be seen or looked for. Type it anew."
        ),
        "changed_at_another_desk": QT_TRANSLATE_NOOP(
            "Sentences", "This was changed at another desk meanwhile. Nothing was saved; look at it again, then repeat."
        ),
        # The computer and the server
        "disk_full": QT_TRANSLATE_NOOP(
            "Sentences", "The disk is full. Nothing was lost; make room on it, then try again."
        ),
        "folder_read_only": QT_TRANSLATE_NOOP(
            "Sentences",
            "Nothing can be written into this folder ({path}). Choose another one, or ask for the right to it.",
        ),
        "file_in_use": QT_TRANSLATE_NOOP(
            "Sentences", "Another program has the file open ({path}). Close it there, then try again."
        ),
        "server_gone": QT_TRANSLATE_NOOP(
            "Sentences", "The office server does not answer. What was saved is safe; check the network, then try again."
        ),
    }
)
"""Code -> English sentence; {names} are filled from the params of the problem or error."""

UNEXPECTED = QT_TRANSLATE_NOOP(
    "Sentences", "Something went wrong that the program did not expect. It was written to the log."
)
WHO_AND_WHEN = {
    "first_by": QT_TRANSLATE_NOOP("Sentences", "{sentence} {first_by} was first ({first_at})."),
    "booked_by": QT_TRANSLATE_NOOP("Sentences", "{sentence} Booked by {booked_by} ({booked_at})."),
}
"""What is added to a sentence where the trail says who was first."""
WITHOUT_SENTENCE = QT_TRANSLATE_NOOP("Sentences", "This cannot be done as things stand ({code}).")


def sentence(what: Problem | Exception) -> str:
    """Return the sentence, in the language in use, for a problem or an error; a bug gets one that says so."""
    if not isinstance(what, (Problem, DeskError)):
        return translate(CONTEXT, UNEXPECTED)
    text = SENTENCES.get(what.code)
    if text is None and what.code in note_words.SENTENCES:
        return note_words.note_sentence(what.code, params=what.params)  # a field of a row in quarantine
    if text is None:
        return translate(CONTEXT, WITHOUT_SENTENCE).format(code=what.code)
    said = _filled(translate(CONTEXT, text), what.params)
    for param, added in WHO_AND_WHEN.items():
        if what.params.get(param):
            said = _filled(translate(CONTEXT, added), {**what.params, "sentence": said})
    return said


def _filled(text: str, params: dict[str, object]) -> str:
    return text.format_map(_Params({name: _shown(value) for name, value in params.items()}))


def _shown(value: object) -> object:
    if isinstance(value, StrEnum):
        return word(value)
    if isinstance(value, (Problem, DeskError)):
        return sentence(value)  # what stood in the way of one of many
    if isinstance(value, datetime):
        return f"{in_china(value):%Y-%m-%d %H:%M}"
    if isinstance(value, tuple):
        from mediator_desk.views.outstation.words import found_words  # what needs more than a word

        return "\n".join(found_words(one) for one in value)
    return figures(value) if isinstance(value, Decimal) else value


class _Params(dict[str, object]):
    """What a sentence is filled with; a param that was not given leaves its name, never a crash in a message."""

    def __missing__(self, key: str) -> str:
        return key
