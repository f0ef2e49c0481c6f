"""The words for what somebody may do. Read through wording.word."""

from __future__ import annotations

from enum import StrEnum

from mediator_desk.i18n import QT_TRANSLATE_NOOP
from mediator_desk.models.rights import Right

RIGHTS_WORDS: dict[type[StrEnum], dict[StrEnum, str]] = {
    Right: {
        Right.WORK_ON_CASES: QT_TRANSLATE_NOOP("Right", "Work on cases"),
        Right.CLOSE_CASES: QT_TRANSLATE_NOOP("Right", "Follow up and close cases"),
        Right.KEEP_FILES: QT_TRANSLATE_NOOP("Right", "Archive cases, correct archived ones"),
        Right.COMPLETE_FILES: QT_TRANSLATE_NOOP("Right", "Issue papers, bind files, keep scans"),
        Right.BIN_CASES: QT_TRANSLATE_NOOP("Right", "Put cases into the bin"),
        Right.EMPTY_BIN: QT_TRANSLATE_NOOP("Right", "Empty the bin"),
        Right.UNDO_FOR_OTHERS: QT_TRANSLATE_NOOP("Right", "Take back what others did"),
        Right.EXPORT: QT_TRANSLATE_NOOP("Right", "Print and take out lists, papers, reports"),
        Right.EXPORT_IN_FULL: QT_TRANSLATE_NOOP("Right", "Take out reports and cases with names in full"),
        Right.REVEAL: QT_TRANSLATE_NOOP("Right", "See numbers of people whole"),
        Right.ANSWER_PEOPLE: QT_TRANSLATE_NOOP("Right", "Tell people how their matter stands"),
        Right.KEEP_OWN: QT_TRANSLATE_NOOP("Right", "Keep own views and cases at hand"),
        Right.SHARE_VIEWS: QT_TRANSLATE_NOOP("Right", "Share views with the committee"),
        Right.KEEP_SETTINGS: QT_TRANSLATE_NOOP("Right", "Change the committee's settings"),
        Right.KEEP_PEOPLE: QT_TRANSLATE_NOOP("Right", "Change people and their roles"),
        Right.KEEP_ADMINISTRATORS: QT_TRANSLATE_NOOP("Right", "Appoint administrators, keep their passphrases"),
        Right.KEEP_PASSPHRASES: QT_TRANSLATE_NOOP("Right", "Give and take passphrases and keys"),
        Right.KEEP_REPORTS: QT_TRANSLATE_NOOP("Right", "Change rates, own reports, the monthly form"),
        Right.FREEZE_MONTHS: QT_TRANSLATE_NOOP("Right", "Freeze the figures of a month"),
        Right.UNFREEZE_MONTHS: QT_TRANSLATE_NOOP("Right", "Unfreeze a month"),
        Right.KEEP_SUBSIDIES: QT_TRANSLATE_NOOP("Right", "Keep the rules and lists of subsidies"),
        Right.READ_TRAIL: QT_TRANSLATE_NOOP("Right", "Read what everybody did"),
        Right.BACK_UP: QT_TRANSLATE_NOOP("Right", "Make backups"),
        Right.COPY_ELSEWHERE: QT_TRANSLATE_NOOP("Right", "Copy backups to another place"),
        Right.RESTORE: QT_TRANSLATE_NOOP("Right", "Restore from a backup"),
        Right.CHECK_HEALTH: QT_TRANSLATE_NOOP("Right", "Check the records"),
        Right.ANSWER_PRIVACY: QT_TRANSLATE_NOOP("Right", "Answer requests about personal data"),
        Right.DESTROY_FILES: QT_TRANSLATE_NOOP("Right", "Destroy files whose term is over"),
    },
}
