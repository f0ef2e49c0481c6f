"""Sentences for the server of an office and the line to it."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_OFFICE: dict[str, str] = {
    "committee_has_moved": QT_TRANSLATE_NOOP(
        "Sentences",
        "The committee works at another place by now: these records were moved there and take nothing any more. Open "
        "the new place.",
    ),
    "no_committee_to_move": QT_TRANSLATE_NOOP("Sentences", "There is no committee in these records to be moved."),
    "place_not_empty": QT_TRANSLATE_NOOP(
        "Sentences", "There are records of another committee at the new place. Nothing was moved; choose an empty one."
    ),
    "moved_rows_differ": QT_TRANSLATE_NOOP(
        "Sentences",
        "What came to the new place differs from the old one ({table}). Nothing was moved; the old place stays as it "
        "was.",
    ),
    "moved_chain_differs": QT_TRANSLATE_NOOP(
        "Sentences",
        "The chain of the audit trail says something else at the new place. Nothing was moved; the old place stays as "
        "it was.",
    ),
    "save_in_doubt": QT_TRANSLATE_NOOP(
        "Sentences",
        "The line to the office server broke while this was being saved, and nobody can say yet whether it arrived. "
        "What you typed stays here; try again when the server answers: nothing is saved twice.",
    ),
    "saved_after_all": QT_TRANSLATE_NOOP(
        "Sentences",
        "The line was broken, but what you saved before has arrived. Nothing was saved twice; look at it again before "
        "you go on.",
    ),
    "server_refuses_password": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office server does not take this login and password: mistyped, or the password has expired. Try again, or "
        "ask the administrator for a new one.",
    ),
    "server_refuses_login": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office server lets this login not in from here. Ask the administrator or whoever keeps the server.",
    ),
    "server_database_missing": QT_TRANSLATE_NOOP(
        "Sentences", "The office server has no such database. Check its name, or ask whoever keeps the server."
    ),
    "server_refuses_this": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office server does not allow this with your login. Nothing was saved; ask the administrator for the right "
        "to it.",
    ),
    "server_is_read_only": QT_TRANSLATE_NOOP(
        "Sentences",
        "This server is a copy that can only be read. Nothing was saved; connect to the main server of the office.",
    ),
    "server_disk_full": QT_TRANSLATE_NOOP(
        "Sentences",
        "The disk of the office server is full. Nothing was lost and what you typed stays; tell whoever keeps the "
        "server, then try again.",
    ),
    "server_overloaded": QT_TRANSLATE_NOOP(
        "Sentences", "The office server takes no more work at this moment. Try again in a minute."
    ),
    "server_too_slow": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office server took too long for this, and it was given up. What you typed stays; try again in a minute.",
    ),
    "waiting_given_up": QT_TRANSLATE_NOOP(
        "Sentences",
        "You stopped waiting for the office server, so what is shown here may not be complete. Open it once more to "
        "see all of it. What you typed stays.",
    ),
    "server_starting": QT_TRANSLATE_NOOP(
        "Sentences", "The office server is just starting or stopping. Try again in a minute."
    ),
    "server_certificate_wrong": QT_TRANSLATE_NOOP(
        "Sentences",
        "The certificate of the office server is not the expected one, so nothing was sent to it. Tell whoever keeps "
        "the server; do not go on over this line.",
    ),
    "server_without_tls": QT_TRANSLATE_NOOP(
        "Sentences",
        "The line to the office server cannot be encrypted, so nothing was sent. Tell whoever keeps the server.",
    ),
    "server_through_pooler": QT_TRANSLATE_NOOP(
        "Sentences",
        "On the way to the office server nothing is bound to the password, as where a pooler stands before the server: "
        "so it was not sent. Tell whoever keeps the server; if there is a pooler, new invitations are to be written "
        "with --through-pooler.",
    ),
    "server_pooler_shares": QT_TRANSLATE_NOOP(
        "Sentences",
        "The pooler before the office server gives one session to several desks. News and locks would be lost, so "
        "nobody works this way. Tell whoever keeps the server: the pooler must run with pool_mode = session.",
    ),
    "server_name_unknown": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody knows a server of this name. Check the address and the network, then try again."
    ),
}
"""Code -> English sentence."""
