"""Sentences about keys, locking, backups, the audit trail and personal data."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_TRUST: dict[str, str] = {
    # Passphrases and codes
    "wrong_passphrase": QT_TRANSLATE_NOOP(
        "Sentences", "Name and passphrase do not belong together. Tries before one has to wait: {left}."
    ),
    "too_many_tries": QT_TRANSLATE_NOOP(
        "Sentences", "The passphrase was wrong too often. Try again in {seconds} seconds."
    ),
    "passphrase_needed": QT_TRANSLATE_NOOP(
        "Sentences", "The records are encrypted. Sign in with your name and your passphrase."
    ),
    "passphrase_too_short": QT_TRANSLATE_NOOP("Sentences", "Choose a passphrase of at least {shortest} characters."),
    "passphrase_too_simple": QT_TRANSLATE_NOOP(
        "Sentences", "This passphrase is easily guessed. Choose several words that nobody would expect together."
    ),
    "recovery_code_incomplete": QT_TRANSLATE_NOOP(
        "Sentences", "A recovery code has {expected} characters; {signs} were typed."
    ),
    "recovery_code_mistyped": QT_TRANSLATE_NOOP(
        "Sentences", "Group {group} of the recovery code was not typed as it is printed. Compare it once more."
    ),
    "wrong_recovery_code": QT_TRANSLATE_NOOP(
        "Sentences", "This is not the recovery code of these records; perhaps a newer one was printed since."
    ),
    "no_recovery_code": QT_TRANSLATE_NOOP("Sentences", "No recovery code was made for these records."),
    "not_remembered_here": QT_TRANSLATE_NOOP(
        "Sentences", "This computer does not keep the key any more. Sign in with your passphrase."
    ),
    "no_keyring": QT_TRANSLATE_NOOP(
        "Sentences", "The keyring of this computer's system does not answer. Sign in with your passphrase."
    ),
    # The key file
    "keys_are_there": QT_TRANSLATE_NOOP(
        "Sentences", "These records have keys already ({path}). Sign in with one of their passphrases."
    ),
    "keys_lost": QT_TRANSLATE_NOOP(
        "Sentences",
        "The records are encrypted and their key file {path} is missing. Copy it there from the newest folder in"
        " “backups”; without it nobody can read them.",
    ),
    "keys_damaged": QT_TRANSLATE_NOOP(
        "Sentences",
        "The key file {path} is damaged or was changed by hand. Copy it there from the newest folder in “backups”,"
        " then sign in as usual.",
    ),
    "keys_of_newer_program": QT_TRANSLATE_NOOP(
        "Sentences", "The key file {path} was written by a newer version of this program. Install that one."
    ),
    "keys_do_not_fit": QT_TRANSLATE_NOOP(
        "Sentences",
        "The keys do not open {path}: it belongs to other keys, or its beginning is damaged. Copy the database and its"
        " key file from the same folder in “backups”.",
    ),
    "keys_changed_meanwhile": QT_TRANSLATE_NOOP(
        "Sentences", "The keys were changed by another program meanwhile. Lock the desk, sign in again and repeat."
    ),
    "passphrase_of_another": QT_TRANSLATE_NOOP(
        "Sentences",
        "This passphrase was given to somebody else than {name}, as whom the records know its holder now. Let an"
        " administrator give you a new one, or use the recovery code.",
    ),
    "keys_older": QT_TRANSLATE_NOOP(
        "Sentences",
        "The key file beside the records is older than they know, as out of an old backup: passphrases in it may have "
        "been changed or taken away since. Put the present one back if it is at hand. Otherwise sign in with the "
        "recovery code, then give everybody a new passphrase.",
    ),
    "last_person_with_keys": QT_TRANSLATE_NOOP(
        "Sentences", "This is the last passphrase: without it nobody could open the records. Give another person one."
    ),
    # Encrypting, another key
    "not_a_plain_committee": QT_TRANSLATE_NOOP("Sentences", "There are no records at {path} that could be encrypted."),
    "database_in_use": QT_TRANSLATE_NOOP(
        "Sentences", "Another window or program has the records open ({path}). Close it there and repeat."
    ),
    "copy_differs": QT_TRANSLATE_NOOP(
        "Sentences",
        "The copy of the records was not like the original, so nothing was exchanged. Check the disk, then repeat.",
    ),
    "only_own_file": QT_TRANSLATE_NOOP(
        "Sentences", "Only records in a file of this computer have keys of their own; a server guards its own."
    ),
    "practice_stays_plain": QT_TRANSLATE_NOOP(
        "Sentences", "A practice committee holds nobody's data: it is not encrypted."
    ),
    "no_keys_here": QT_TRANSLATE_NOOP(
        "Sentences", "These records are not encrypted: nobody has a passphrase. `protect` encrypts them."
    ),
    "no_such_person": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody of the staff has the name or work number “{name}”. Say who it is, with --user for oneself."
    ),
    "signed_in_no_more": QT_TRANSLATE_NOOP(
        "Sentences", "This passphrase belongs to somebody who does not work here any more."
    ),
    "passphrases_differ": QT_TRANSLATE_NOOP("Sentences", "The two passphrases are not the same. Type them once more."),
    "passphrase_file_open": QT_TRANSLATE_NOOP(
        "Sentences", "Others can read the file {path} with the passphrase. Let only its owner read it (chmod 600)."
    ),
    "person_put_aside": QT_TRANSLATE_NOOP(
        "Sentences", "This person does not use the desk any more. Another one can change that in the settings."
    ),
    "database_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The records are not at their place ({path}). Bring them back from the newest backup."
    ),
    "desk_locked": QT_TRANSLATE_NOOP("Sentences", "The desk is locked. Sign in to go on."),
    "attachment_under_another_key": QT_TRANSLATE_NOOP(
        "Sentences",
        "A kept file is sealed with keys that are not these ({sha256}). Bring it back from a backup of these records.",
    ),
    "sealed_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "A sealed file is damaged or not complete. Take another copy of it."
    ),
    "sealed_under_another_key": QT_TRANSLATE_NOOP(
        "Sentences", "A sealed file belongs to other keys. It can only be read with the key file that lay beside it."
    ),
    # Personal data
    "privacy_request_not_found": QT_TRANSLATE_NOOP("Sentences", "This request is not in the register any more."),
    "privacy_answered_already": QT_TRANSLATE_NOOP("Sentences", "This request was answered already."),
    "retention_not_over": QT_TRANSLATE_NOOP(
        "Sentences", "{number} is not destroyed: it is kept until {until}, or has no term that ends."
    ),
    "month_has_destroyed_files": QT_TRANSLATE_NOOP(
        "Sentences", "{month} stays as it was handed in: {count} file(s) that it counted were destroyed since."
    ),
    "approver_is_oneself": QT_TRANSLATE_NOOP("Sentences", "Somebody else approves the list: two people stand for it."),
    "approver_not_staff": QT_TRANSLATE_NOOP(
        "Sentences",
        "Nobody of this name works here now. Who approves the list stands among the people in the settings.",
    ),
    "clock_jumped": QT_TRANSLATE_NOOP(
        "Sentences",
        "Nothing is deleted for good today: the last work before today was on {last}. Is the clock of this computer "
        "right? If it is, this can be done tomorrow.",
    ),
    # Backups
    "no_such_backup": QT_TRANSLATE_NOOP(
        "Sentences", "There is no backup in {path}. Choose a folder such as “20261123T120000Z”."
    ),
    "backup_incomplete": QT_TRANSLATE_NOOP(
        "Sentences", "The backup {name} is not complete: {file} is missing. No other one beside it is whole."
    ),
    "backup_incomplete_other_whole": QT_TRANSLATE_NOOP(
        "Sentences", "The backup {name} is not complete: {file} is missing. The backup {other} is whole: take that one."
    ),
    "backup_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "The backup {name} is damaged or was changed ({file}). Nothing was restored from it."
    ),
    "backup_damaged_other_whole": QT_TRANSLATE_NOOP(
        "Sentences", "The backup {name} is damaged or was changed ({file}). The backup {other} is whole: take that one."
    ),
    "backup_renamed": QT_TRANSLATE_NOOP(
        "Sentences", "The folder {name} holds the backup {was}. Give the folder that name again."
    ),
    "backup_renamed_other_whole": QT_TRANSLATE_NOOP(
        "Sentences",
        "The folder {name} holds the backup {was}. Give the folder that name again, or take {other}, which is whole.",
    ),
    "backup_keys_do_not_fit": QT_TRANSLATE_NOOP(
        "Sentences",
        "The backup {name} was made under other keys than those of these records. Restore it in an empty folder, with "
        "the passphrase of that time.",
    ),
    "backup_of_newer_program": QT_TRANSLATE_NOOP(
        "Sentences", "The backup {name} was made by a newer version of this program. Install that one, then restore."
    ),
    "backup_target_away": QT_TRANSLATE_NOOP(
        "Sentences", "The second place for backups is not there now: {path}. Put in the stick, or look for the share."
    ),
    "records_in_use": QT_TRANSLATE_NOOP(
        "Sentences",
        "Another program has the records open. Close it everywhere, then restore again. Nothing was changed.",
    ),
    "records_have_other_keys": QT_TRANSLATE_NOOP(
        "Sentences",
        "Beside the records lies a key file that does not belong to this backup ({path}). Move the records away first.",
    ),
    "server_has_its_own_backup": QT_TRANSLATE_NOOP(
        "Sentences", "These records are on the office server: whoever keeps the server makes its backups there."
    ),
    "no_such_case_in_backup": QT_TRANSLATE_NOOP("Sentences", "The backup has no case with the number {number}."),
    "case_was_destroyed": QT_TRANSLATE_NOOP(
        "Sentences", "The file of {number} was destroyed after its term. It does not come back from a backup."
    ),
    "case_is_another_one": QT_TRANSLATE_NOOP(
        "Sentences",
        "Under the id of {number} today's records have another case, that of {applicant}. It is not written over; "
        "restore the backup on another computer to read the old one.",
    ),
    "backup_of_another_committee": QT_TRANSLATE_NOOP(
        "Sentences",
        "The backup {name} is of another committee, and nothing was restored. Is it meant? Then move these records "
        "away first.",
    ),
    "case_is_as_in_backup": QT_TRANSLATE_NOOP("Sentences", "Nothing of {number} is gone or changed since this backup."),
    "case_cannot_come_back": QT_TRANSLATE_NOOP(
        "Sentences",
        "{number} cannot come back as it was: what came since stands in its place. Nothing was changed.",
    ),
    # The audit trail
    "entry_not_linked": QT_TRANSLATE_NOOP(
        "Sentences", "This entry was written by this very step and cannot be erased with it."
    ),
    "chain_key_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The key of the audit trail is missing from the database. Go back to the last good backup."
    ),
}
