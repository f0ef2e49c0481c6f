"""The sentences of a check: what was found, and what can be done; for the window and the command line alike."""

from __future__ import annotations

from mediator_desk.conventions.china_time import china_day
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.trust_words import PAST_THE_DESK
from mediator_desk.services.check.findings import MOST_TOLD, Finding
from mediator_desk.services.check.whole import Checked
from mediator_desk.views.row_words import what_fields, what_row

WORDS: dict[str, str] = {
    "audit_link_missing": QT_TRANSLATE_NOOP(
        "Check", "The audit trail lacks its links {seq} to {last}: entries were taken out."
    ),
    "audit_link_broken": QT_TRANSLATE_NOOP(
        "Check", "The audit trail is broken at link {seq}: what stood before it was changed, moved or taken out."
    ),
    "audit_entry_gone": QT_TRANSLATE_NOOP("Check", "Entry {entry} of the audit trail (link {seq}) was deleted."),
    "audit_entry_changed": QT_TRANSLATE_NOOP(
        "Check", "Entry {entry} of the audit trail (link {seq}, {at}) was changed after it was written."
    ),
    "audit_entry_erased_unsaid": QT_TRANSLATE_NOOP(
        "Check", "Entry {entry} of the audit trail (link {seq}) was emptied, and no act of erasing tells of it."
    ),
    "audit_entry_unlinked": QT_TRANSLATE_NOOP("Check", "Entry {entry} was written into the audit trail from outside."),
    "audit_chain_cut": QT_TRANSLATE_NOOP(
        "Check",
        "The audit trail ends at link {last}, but a paper, a month or a backup shows link {seq}: its end was cut off, "
        "or an older state was put back.",
    ),
    "audit_chain_replaced": QT_TRANSLATE_NOOP(
        "Check",
        "Link {seq} of the audit trail is not the one that a paper, a month or a backup shows: it was made anew.",
    ),
    "pages_damaged": QT_TRANSLATE_NOOP(
        "Check", "The file of the database is damaged: {words}. Go back to the last good backup."
    ),
    "reference_broken": QT_TRANSLATE_NOOP("Check", "A row of “{table}” names one of “{other}” that is not there."),
    "guard_missing": QT_TRANSLATE_NOOP(
        "Check", "The guard “{guard}” was taken out of the database: what it kept from changing can be changed."
    ),
    "file_missing": QT_TRANSLATE_NOOP(
        "Check", "The kept file “{name}” of {case} is missing. Bring it back from a backup."
    ),
    "file_damaged": QT_TRANSLATE_NOOP(
        "Check", "The kept file “{name}” of {case} is damaged. Bring it back from a backup."
    ),
    "file_under_another_key": QT_TRANSLATE_NOOP(
        "Check", "The kept file “{name}” of {case} is encrypted with a key that is not here."
    ),
    "file_orphaned": QT_TRANSLATE_NOOP("Check", "A kept file belongs to no case any more ({sha256})."),
    "paper_changed": QT_TRANSLATE_NOOP("Check", "What the issued paper {number} says was changed in the database."),
    "month_changed": QT_TRANSLATE_NOOP("Check", "The frozen figures of {month} were changed in the database."),
    "subsidies_changed": QT_TRANSLATE_NOOP("Check", "A list of subsidies of {month} was changed in the database."),
    "row_differs": QT_TRANSLATE_NOOP(
        "Check", "{what} was changed by another program: the audit trail says otherwise of {fields}."
    ),
    "row_gone": QT_TRANSLATE_NOOP(
        "Check", "{what} was deleted by another program: the audit trail does not know that it went."
    ),
    "row_unseen": QT_TRANSLATE_NOOP(
        "Check", "{what} was added by another program: the audit trail does not know that it came."
    ),
    "base_changed": QT_TRANSLATE_NOOP(
        "Check", "What the folder says of how the cases were when they left the office was changed by another program."
    ),
    PAST_THE_DESK: QT_TRANSLATE_NOOP(
        "Check",
        "To be known: {what} was changed past the desk on {at}, by {who} (login {login} of the server). The audit "
        "trail has what stood there before.",
    ),
    "password_past_the_desk": QT_TRANSLATE_NOOP(
        "Check",
        "To be known: the password of {who} (login {login} of the server) was changed past the desk, and no entry of "
        "the audit trail tells of it. Ask {who}; a new invitation gives another one.",
    ),
    "bridge_password_past_the_desk": QT_TRANSLATE_NOOP(
        "Check",
        "To be known: the password of the bridge (login {login} of the server) was changed past `server add-bridge`. "
        "Where nobody of the office did that, shut the bridge out (`server remove-bridge`) and look who has its file.",
    ),
    "index_differs": QT_TRANSLATE_NOOP(
        "Check", "The index of search differs in {count} places. Make it anew (mediator-desk search rebuild)."
    ),
}
OF_ROWS = ("row_differs", "row_gone", "row_unseen", PAST_THE_DESK)
RIGHT = QT_TRANSLATE_NOOP(
    "Check",
    "Everything is as it was left: {entries} links of the audit trail, {anchors} ends of it on papers, in months and "
    "in backups, {files} kept files, {cases} cases.",
)
CLOSED = QT_TRANSLATE_NOOP(
    "Check",
    "{closed} kept files are there and were not opened: the key of the office was not here. With the recovery code of "
    "the office they are looked into too.",
)
WRONG = QT_TRANSLATE_NOOP("Check", "{count} things are not as they must be.")
MORE = QT_TRANSLATE_NOOP("Check", "… and {count} more of this kind.")


def finding_words(finding: Finding) -> str:
    """Return the sentence of one finding."""
    said = {name: f"{china_day(one):%Y-%m-%d}" if name == "at" else one for name, one in finding.params.items()}  # type: ignore[arg-type]
    if finding.kind in OF_ROWS:
        said["what"] = what_row(*(str(said.get(name, "")) for name in ("table", "row", "case")))
        said["fields"] = what_fields(str(said.get("table", "")), finding.params.get("fields", ()))  # type: ignore[arg-type]
    return translate("Check", WORDS[finding.kind]).format(**said)


def summary_words(checked: Checked) -> str:
    """Return the sentence of a whole check."""
    if checked.findings:
        return translate("Check", WRONG).format(count=len(checked.findings))
    counts = {name: getattr(checked, name) for name in ("entries", "anchors", "files", "cases")}
    return translate("Check", RIGHT).format(**counts)


def closed_words(checked: Checked) -> str:
    """Return the sentence of kept files that a check did not open."""
    return translate("Check", CLOSED).format(closed=checked.closed)


def told(checked: Checked) -> list[str]:
    """Return the sentences of what was found, of each kind so many as one reads, and of what was not looked into."""
    every = (*checked.findings, *checked.notices)
    sentences, counts = [], dict.fromkeys((one.kind for one in every), 0)
    for one in every:
        counts[one.kind] += 1
        if counts[one.kind] <= MOST_TOLD:
            sentences.append((one.kind, finding_words(one)))
    left = {kind: count - MOST_TOLD for kind, count in counts.items() if count > MOST_TOLD}
    more = [(kind, translate("Check", MORE).format(count=count)) for kind, count in left.items()]
    places = list(counts)
    listed = [words for _kind, words in sorted([*sentences, *more], key=lambda one: places.index(one[0]))]
    return [*listed, closed_words(checked)] if checked.closed else listed
