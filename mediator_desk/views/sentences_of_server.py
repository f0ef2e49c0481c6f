"""Sentences for setting up the server of an office, for the logins of its people, and for invitations."""

from __future__ import annotations

from mediator_desk.i18n import QT_TRANSLATE_NOOP

SENTENCES_OF_SERVER: dict[str, str] = {
    "only_on_a_server": QT_TRANSLATE_NOOP("Sentences", "This is for a PostgreSQL server: give its URL, postgresql://…"),
    "server_too_old": QT_TRANSLATE_NOOP(
        "Sentences", "This server is PostgreSQL {found}; the desk needs version {oldest} or a newer one."
    ),
    "may_not_make_roles": QT_TRANSLATE_NOOP(
        "Sentences",
        "The login {login} may not make roles on this server. Use one that may (CREATEROLE), or ask whoever keeps it.",
    ),
    "may_not_make_database": QT_TRANSLATE_NOOP(
        "Sentences",
        "The login {login} may not make the database {name}. Have it made first (encoding UTF8), or use another login.",
    ),
    "server_encoding": QT_TRANSLATE_NOOP(
        "Sentences", "This database keeps its texts as {found}; the desk needs UTF8. Give the name of a new one."
    ),
    "database_name_unfit": QT_TRANSLATE_NOOP(
        "Sentences",
        "“{name}” will not do as the name of the database: small letters, digits and _, a letter first, 40 at most.",
    ),
    "database_of_another": QT_TRANSLATE_NOOP(
        "Sentences", "The database {name} belongs to somebody else on this server. Give the name of a new one."
    ),
    "old_logins_left": QT_TRANSLATE_NOOP(
        "Sentences",
        "Logins of former records of the same name are left on this server and would come in: {logins}. This login may "
        "not take that away from them. Let an administrator of the server drop these roles; then do this again.",
    ),
    "schema_open_to_all": QT_TRANSLATE_NOOP(
        "Sentences",
        "In this database everybody may make tables in the schema public, and this login cannot stop it. Let an "
        "administrator of the server run there: ALTER SCHEMA public OWNER TO {owner}; then do this again.",
    ),
    "login_given_elsewhere": QT_TRANSLATE_NOOP(
        "Sentences",
        "Somebody else than this program gave this login its duty, so it cannot be changed from here. Ask whoever "
        "keeps the server to run `mediator-desk server init` once as a superuser of the server.",
    ),
    "password_on_command_line": QT_TRANSLATE_NOOP(
        "Sentences",
        "A password has no place in the command: others see it there. Leave it out; it is asked for, or read from "
        "--password-file.",
    ),
    "administrator_needed": QT_TRANSLATE_NOOP(
        "Sentences", "Nobody works on this server yet: name the first administrator with --administrator."
    ),
    "no_such_member": QT_TRANSLATE_NOOP("Sentences", "Nobody of the name {name} has a login on this server."),
    "not_on_a_server": QT_TRANSLATE_NOOP(
        "Sentences",
        "These records are not on a server where everybody has a login. `mediator-desk server init` makes it one.",
    ),
    "not_for_login": QT_TRANSLATE_NOOP(
        "Sentences", "The office server leaves this to administrators. Ask one of them."
    ),
    "has_a_login": QT_TRANSLATE_NOOP("Sentences", "This person has a login on the server already."),
    "has_a_login_of_their_own": QT_TRANSLATE_NOOP(
        "Sentences",
        "{name} has a login on the server, which must follow: change the role or remove the person with the buttons "
        "below the list.",
    ),
    "has_no_login": QT_TRANSLATE_NOOP("Sentences", "This person has no login on the server."),
    "sight_does_not_fit": QT_TRANSLATE_NOOP(
        "Sentences",
        "Secretaries and administrators see all cases: who keeps figures and looks for duplicates must. Choose another "
        "role, or all cases.",
    ),
    "last_administrator": QT_TRANSLATE_NOOP(
        "Sentences", "This is the last administrator with a login. Give somebody else that role first."
    ),
    "not_oneself": QT_TRANSLATE_NOOP("Sentences", "Nobody takes their own login away. Ask another administrator."),
    "mediator_was_told_in_private": QT_TRANSLATE_NOOP(
        "Sentences",
        "This mediator was told things in private, which nobody else may come to read. Add the person as a new "
        "mediator.",
    ),
    "no_verifier": QT_TRANSLATE_NOOP(
        "Sentences", "The server takes no password as text. Use a desk of this version to choose one."
    ),
    "invitation_too_large": QT_TRANSLATE_NOOP("Sentences", "This file is too large to be an invitation."),
    "invitation_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "This file is no invitation, or it was damaged on its way. Ask the administrator to send it again."
    ),
    "invitation_newer": QT_TRANSLATE_NOOP(
        "Sentences", "This invitation was made by a newer desk. Bring the desk on this computer up to date first."
    ),
    "invitation_not_safe": QT_TRANSLATE_NOOP(
        "Sentences",
        "This invitation leads to another computer over a line that is not encrypted. Ask the administrator for "
        "another.",
    ),
    "invitation_over": QT_TRANSLATE_NOOP(
        "Sentences", "This invitation was good until {until}. Ask the administrator for a new one."
    ),
    "invitation_used": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server does not take this invitation any more: it was used already, a newer one was made, or its seven "
        "days are over. Who has chosen a password signs in with that; otherwise ask the administrator for a new one.",
    ),
    "invitation_unwritable": QT_TRANSLATE_NOOP(
        "Sentences",
        "The invitation cannot be written to {path}. {name} has a login by now: `mediator-desk server change-person "
        "URL NAME --new-password --invitation FILE` writes another one.",
    ),
    "kept_files_closed": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office's kept files are closed to this login: its password opens no key to them. Nothing is lost and all "
        "else works; ask an administrator for a new invitation.",
    ),
    "office_keys_not_here": QT_TRANSLATE_NOOP(
        "Sentences",
        "This login has no key to the office's kept files, so it can give none. Ask another administrator to invite, "
        "or whoever keeps the server, with the recovery code.",
    ),
    "office_keys_exchanged": QT_TRANSLATE_NOOP(
        "Sentences",
        "The keys of the office's kept files have been exchanged since you signed in. Lock the desk, sign in again, "
        "and do this once more. What you typed stays.",
    ),
    "keeper_exchanges_keys": QT_TRANSLATE_NOOP(
        "Sentences",
        "The keys of the kept files are exchanged by the login that keeps the server (the one of `server init`): an "
        "administrator's own login does not see the keys of the others.",
    ),
    "office_has_keys": QT_TRANSLATE_NOOP("Sentences", "The kept files of this office are sealed already."),
    "new_keys_give_up": QT_TRANSLATE_NOOP(
        "Sentences",
        "Kept files that are sealed with the office's keys and that nobody could read any more after this: {count}. "
        "Nothing was changed. If the recovery code is lost for good, say --new-keys {count}.",
    ),
    "people_open_keys": QT_TRANSLATE_NOOP(
        "Sentences",
        "The passwords of these people open the office's keys: {names}. Nothing was changed. With the login of an "
        "administrator among them `mediator-desk server recovery-code` makes another recovery code; somebody else "
        "can be made administrator first.",
    ),
    "office_code_needed": QT_TRANSLATE_NOOP(
        "Sentences",
        "This needs the recovery code of the office: name a file that has it with --recovery-code-file, or type it. "
        "Where it is lost, an administrator invites in the window.",
    ),
    "wrong_recovery_code_of_office": QT_TRANSLATE_NOOP(
        "Sentences",
        "This is not the recovery code of this office: it was replaced by a newer one, or it is another office's.",
    ),
    "code_file_is_there": QT_TRANSLATE_NOOP(
        "Sentences", "There is a file {path} already. Nothing was written over it; name another one."
    ),
    "code_file_unwritable": QT_TRANSLATE_NOOP(
        "Sentences", "The file {path} cannot be written. No recovery code was made; name another place."
    ),
    "plain_only_here": QT_TRANSLATE_NOOP(
        "Sentences", "Without TLS one comes only to a server on this very computer. Leave --plain away."
    ),
    "certificate_unreadable": QT_TRANSLATE_NOOP(
        "Sentences", "The file {path} holds no certificate in PEM form (-----BEGIN CERTIFICATE-----)."
    ),
    "owners_login_needed": QT_TRANSLATE_NOOP(
        "Sentences",
        "This takes the whole committee along, which no desk's login may: use the one with which the server was made.",
    ),
    "same_place": QT_TRANSLATE_NOOP("Sentences", "The old place and the new one are the same. Nothing was moved."),
    "unknown_place": QT_TRANSLATE_NOOP(
        "Sentences", "“{url}” names no place of records: sqlite:///FILE, or postgresql://login@host/database."
    ),
    "pg_program_missing": QT_TRANSLATE_NOOP(
        "Sentences",
        "The program {program} of PostgreSQL {needed} or newer is not on this computer. Install PostgreSQL's client "
        "programs, then try again.",
    ),
    "pg_program_older": QT_TRANSLATE_NOOP(
        "Sentences",
        "{program} on this computer is of PostgreSQL {found}; this needs {needed} or newer. Install newer client "
        "programs, then try again.",
    ),
    "pg_program_failed": QT_TRANSLATE_NOOP(
        "Sentences", "{program} could not do it: {detail}. Nothing half done was left."
    ),
    "server_backup_needs_folder": QT_TRANSLATE_NOOP(
        "Sentences", "The backup of a server needs a folder to be written into: name one with --to."
    ),
    "no_server_backup": QT_TRANSLATE_NOOP("Sentences", "There is no backup of a server in the folder {folder}."),
    "server_backup_damaged": QT_TRANSLATE_NOOP(
        "Sentences", "The backup in {folder} is not as it was made. Nothing was restored; take another one."
    ),
    "restored_differs": QT_TRANSLATE_NOOP(
        "Sentences",
        "What was restored is not what the backup says of itself ({what}). Do not work with it; take another one.",
    ),
    "restore_needs_new_database": QT_TRANSLATE_NOOP(
        "Sentences", "There are tables in the database {name} already. Name one that is not there yet; it is made."
    ),
    "server_is_newer": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office's server was brought up to date and works with a newer desk than this one. Install the new version "
        "on this computer; whoever keeps the server has it.",
    ),
    "server_is_older": QT_TRANSLATE_NOOP(
        "Sentences",
        "This desk is newer than the office's server. Ask whoever keeps the server to run `mediator-desk server init`; "
        "until then use the version of before.",
    ),
    "server_upgraded": QT_TRANSLATE_NOOP(
        "Sentences",
        "The office's server was brought up to date meanwhile, so this was not saved; what you typed stays here. Close "
        "the desk, install the new version, and open it again.",
    ),
    "needs_all_cases": QT_TRANSLATE_NOOP(
        "Sentences",
        "This is told of all cases of the committee, and your login sees a part of them. Ask a secretary for it.",
    ),
    "numbers_are_masked": QT_TRANSLATE_NOOP(
        "Sentences",
        "The server shows no numbers of people to archivists, so nobody is found by one. Ask a secretary for it.",
    ),
    "number_of_others": QT_TRANSLATE_NOOP(
        "Sentences",
        "A number in it is taken already, perhaps by a case that you do not see. Nothing was saved; ask a secretary.",
    ),
    "work_still_ends": QT_TRANSLATE_NOOP(
        "Sentences", "The desk still ends work of {name}. Try again in a moment; nothing is lost by it."
    ),
    "bridge_config_open": QT_TRANSLATE_NOOP(
        "Sentences",
        "Others on this computer may read {path}, where the secrets of back ends are. Let only its owner read it: "
        "chmod 600.",
    ),
    "bridge_config_unreadable": QT_TRANSLATE_NOOP(
        "Sentences",
        "{path} cannot be read as the settings of the bridge. Look at it, or put it aside and add the back ends anew.",
    ),
    "client_name_taken": QT_TRANSLATE_NOOP("Sentences", "There is a back end of the name {name} already."),
    "client_name_unfit": QT_TRANSLATE_NOOP(
        "Sentences",
        "A back end cannot be called “{name}”: use small letters, digits and hyphens, and not page.",
    ),
    "no_such_client": QT_TRANSLATE_NOOP("Sentences", "There is no back end of the name {name}."),
    "webhook_not_safe": QT_TRANSLATE_NOOP("Sentences", "The address for changes has to begin with https://."),
    "gateway_not_installed": QT_TRANSLATE_NOOP(
        "Sentences",
        "The bridge needs parts that are not installed on this computer: pip install mediator-desk[gateway]",
    ),
    "server_not_made": QT_TRANSLATE_NOOP(
        "Sentences",
        "There is no office on this server yet. Ask whoever keeps the server to run `mediator-desk server init`.",
    ),
}
