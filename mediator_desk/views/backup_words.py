"""The words for backups: when and why one was made, what differs between a case then and today. No Qt here."""

from __future__ import annotations

from datetime import datetime
from typing import Any, NamedTuple

from mediator_desk.conventions.china_time import in_china
from mediator_desk.conventions.masking import mask_account, mask_number, mask_phone, mask_text
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.trust_words import PersonalNumber
from mediator_desk.services.backups.one_case import CaseComparison, is_private
from mediator_desk.services.cases.put_back import Change
from mediator_desk.storage.backups.rotation import Reason
from mediator_desk.views.backup_fields import FREE_TEXT, field_words

REASONS = {
    Reason.BY_HAND: QT_TRANSLATE_NOOP("Backups", "made by hand"),
    Reason.AT_CLOSE: QT_TRANSLATE_NOOP("Backups", "when the desk was closed"),
    Reason.ROUTINE: QT_TRANSLATE_NOOP("Backups", "every four hours"),
    Reason.FIRST: QT_TRANSLATE_NOOP("Backups", "the first one"),
    Reason.BEFORE_MIGRATION: QT_TRANSLATE_NOOP("Backups", "before a new version of the program"),
    Reason.BEFORE_IMPORT: QT_TRANSLATE_NOOP("Backups", "before an import"),
    Reason.BEFORE_RESTORE: QT_TRANSLATE_NOOP("Backups", "before a restore"),
    Reason.BEFORE_DESTRUCTION: QT_TRANSLATE_NOOP("Backups", "before something was deleted for good"),
}
TABLES = {
    "cases": QT_TRANSLATE_NOOP("Backups", "Case"),
    "parties": QT_TRANSLATE_NOOP("Backups", "Party"),
    "representatives": QT_TRANSLATE_NOOP("Backups", "Agent"),
    "mediation_sessions": QT_TRANSLATE_NOOP("Backups", "Meeting"),
    "mediator_appointments": QT_TRANSLATE_NOOP("Backups", "Mediator"),
    "deadlines": QT_TRANSLATE_NOOP("Backups", "Time limit"),
    "contacts": QT_TRANSLATE_NOOP("Backups", "Contact"),
    "attachments": QT_TRANSLATE_NOOP("Backups", "File"),
    "agreements": QT_TRANSLATE_NOOP("Backups", "Agreement"),
    "agreement_terms": QT_TRANSLATE_NOOP("Backups", "Term of the agreement"),
    "instalments": QT_TRANSLATE_NOOP("Backups", "Payment"),
    "instalment_parts": QT_TRANSLATE_NOOP("Backups", "Part of a payment"),
    "signatures": QT_TRANSLATE_NOOP("Backups", "Signature"),
    "judicial_confirmations": QT_TRANSLATE_NOOP("Backups", "Judicial confirmation"),
    "follow_ups": QT_TRANSLATE_NOOP("Backups", "Follow-up"),
    "issued_papers": QT_TRANSLATE_NOOP("Backups", "Issued paper"),
    "paper_deliveries": QT_TRANSLATE_NOOP("Backups", "Delivery"),
    "paper_requests": QT_TRANSLATE_NOOP("Backups", "Request for papers"),
    "paper_texts": QT_TRANSLATE_NOOP("Backups", "Words of a paper"),
    "settlement_offers": QT_TRANSLATE_NOOP("Backups", "Offer"),
    "offered_payments": QT_TRANSLATE_NOOP("Backups", "Payment of an offer"),
    "settlement_authorities": QT_TRANSLATE_NOOP("Backups", "Authority to settle"),
    "session_notes": QT_TRANSLATE_NOOP("Backups", "Note of a meeting"),
    "private_notes": QT_TRANSLATE_NOOP("Backups", "Note of a private talk"),
    "session_people": QT_TRANSLATE_NOOP("Backups", "Person of a meeting"),
    "archive_corrections": QT_TRANSLATE_NOOP("Backups", "Correction of the file"),
    "case_tags": QT_TRANSLATE_NOOP("Backups", "Tag"),
    "complaint_passings": QT_TRANSLATE_NOOP("Backups", "Complaint passed on"),
    "court_referrals": QT_TRANSLATE_NOOP("Backups", "Court"),
    "data_consents": QT_TRANSLATE_NOOP("Backups", "Consent to data"),
    "extensions": QT_TRANSLATE_NOOP("Backups", "Extension"),
    "extension_consents": QT_TRANSLATE_NOOP("Backups", "Consent to an extension"),
    "external_numbers": QT_TRANSLATE_NOOP("Backups", "Number elsewhere"),
    "file_bindings": QT_TRANSLATE_NOOP("Backups", "Binding of the file"),
    "inquiries": QT_TRANSLATE_NOOP("Backups", "Inquiry"),
    "merges": QT_TRANSLATE_NOOP("Backups", "Merge"),
    "merged_parties": QT_TRANSLATE_NOOP("Backups", "Merged entry of a person"),
    "recusals": QT_TRANSLATE_NOOP("Backups", "Recusal"),
    "review_proposals": QT_TRANSLATE_NOOP("Backups", "Proposal of the check"),
    "suspensions": QT_TRANSLATE_NOOP("Backups", "Suspension"),
    "told_apart": QT_TRANSLATE_NOOP("Backups", "Told apart"),
    "void_numbers": QT_TRANSLATE_NOOP("Backups", "Void number"),
}
ALL_OF_IT = QT_TRANSLATE_NOOP("Backups", "all of it")
THERE, GONE = QT_TRANSLATE_NOOP("Backups", "there"), QT_TRANSLATE_NOOP("Backups", "gone")
COVERED = "•••"
MASKS = {
    PersonalNumber.IDENTITY: mask_number,
    PersonalNumber.PHONE: mask_phone,
    PersonalNumber.ACCOUNT: mask_account,
    PersonalNumber.CREDIT_CODE: mask_number,
}
MOST_SHOWN = 200
"""Characters of a value; the whole of it comes back."""


class ChangeLine(NamedTuple):
    """One field that differs, in words."""

    what: str
    field: str
    then: str
    now: str


def moment(at: datetime) -> str:
    """Return an instant on China's clock, as backups are listed."""
    return f"{in_china(at):%Y-%m-%d %H:%M}"


def reason_words(reason: Reason) -> str:
    """Return why a backup was made."""
    return translate("Backups", REASONS[reason])


def table_words(table: str) -> str:
    """Return what a row of a table is called; the name of a table that no words are known for."""
    said = TABLES.get(table)
    return translate("Backups", said) if said else table


def changes_in_words(comparison: CaseComparison) -> list[ChangeLine]:
    """Return what is gone or changed, a line for each field; numbers of people are masked, private talk is covered."""
    return [line for change in comparison.changes for line in _lines(change)]


def _lines(change: Change) -> list[ChangeLine]:
    what = f"{table_words(change.table)} {change.row_id}"
    if change.manner == "brought_back":
        title = next((change.fields[name][1] for name in ("name", "title", "number") if name in change.fields), "")
        there = translate("Backups", THERE)
        shown = f"{there}: {_shown(title)}" if title and not is_private(change) else there
        return [ChangeLine(what, translate("Backups", ALL_OF_IT), shown, translate("Backups", GONE))]
    if is_private(change):
        return [ChangeLine(what, translate("Backups", ALL_OF_IT), COVERED, COVERED)]
    return [
        ChangeLine(what, field_words(change.table, name), _value(name, then), _value(name, now))
        for name, (now, then) in change.fields.items()
        if now != then
    ]


def _value(name: str, value: Any) -> str:  # noqa: ANN401 - whatever a column holds
    if name in MASKS and value:
        return MASKS[PersonalNumber(name)](str(value))
    return _shown(mask_text(value) if name in FREE_TEXT and isinstance(value, str) else value)


def _shown(value: Any) -> str:  # noqa: ANN401 - whatever a column holds
    text = "—" if value in (None, "") else str(value).replace("\n", " ")
    return text if len(text) <= MOST_SHOWN else text[:MOST_SHOWN] + "…"
