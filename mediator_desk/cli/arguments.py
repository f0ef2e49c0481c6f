"""The words of the command line."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from mediator_desk import __version__
from mediator_desk.cli.backups import add_backup, add_backups, add_restore
from mediator_desk.cli.bridge_words import add_bridge
from mediator_desk.cli.days import day
from mediator_desk.cli.figures import add_figures, add_report
from mediator_desk.cli.freezing import add_freeze, add_unfreeze
from mediator_desk.cli.key_words import add_keys, add_protect
from mediator_desk.cli.moving import add_move
from mediator_desk.cli.office_keys import add_code_line
from mediator_desk.cli.outstation import add_outstation
from mediator_desk.cli.server_words import add_server
from mediator_desk.cli.soak_words import add_soak
from mediator_desk.cli.subsidies import add_monthly_form, add_subsidies
from mediator_desk.i18n import CHINESE, LANGUAGES, translate


def language_of(arguments: Sequence[str]) -> str:
    """Return the language that the arguments or the environment (MEDIATOR_DESK_LANGUAGE) ask for; Chinese otherwise.

    Read before the arguments proper, so that help and errors of the command line are in that language too.
    """
    for place, word in enumerate(arguments):
        if word == "--language" and place + 1 < len(arguments):
            return arguments[place + 1]
        if word.startswith("--language="):
            return word.partition("=")[2]
    return os.environ.get("MEDIATOR_DESK_LANGUAGE", CHINESE)


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what was asked for. Ends the program with exit code 2 and a sentence on wrong usage."""
    return _parser().parse_args(arguments)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        print(self.format_usage(), end="", file=sys.stderr)
        words = translate("Cli", "This command is not complete or not known: {message}")
        print(words.format(message=message), file=sys.stderr)
        raise SystemExit(2)


def _parser() -> _Parser:
    words = translate("Cli", "The mediation desk. Without a command it opens the window.")
    parser = _Parser(prog="mediator-desk", description=words, parents=[_shared()])
    parser.add_argument("--practice", action="store_true", help=translate("Cli", "open the practice committee"))
    parser.add_argument("--version", action="version", version=__version__)
    parser.set_defaults(verb=None, database=None, language=None, json=False, ack=False, user=None)
    verbs = parser.add_subparsers(dest="verb", title=translate("Cli", "commands"), metavar="")
    for name, about, add in _verbs():
        add(verbs.add_parser(name, help=about, description=about, parents=[_shared()]))
    return parser


def _shared() -> _Parser:
    # Suppressed defaults: given before the command or after it, an option is heard either way. Made anew for each
    # parser, because set_defaults reaches into the options themselves.
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    where = translate("Cli", "database URL (default: the committee's own file in your data folder)")
    shared.add_argument("--database", metavar="URL", help=where)
    shared.add_argument("--language", choices=LANGUAGES, help=translate("Cli", "language of the messages"))
    shared.add_argument("--json", action="store_true", help=translate("Cli", "answer in JSON, for machines"))
    user = translate("Cli", "who signs in to encrypted records: name or work number")
    shared.add_argument("--user", metavar="NAME", help=user)
    ack = translate("Cli", "say `saved <n>` on a line of its own after each save that is on the disk, for harnesses")
    shared.add_argument("--ack", action="store_true", help=ack)
    return shared


def _verbs() -> tuple[tuple[str, str, Callable[[argparse.ArgumentParser], None]], ...]:
    return (
        ("sample", translate("Cli", "fill an empty database with a synthetic committee"), _sample),
        ("import", translate("Cli", "take in a mini-program export, or cases in the open format"), _import),
        ("export", translate("Cli", "write cases in the open format"), _export),
        ("agreement", translate("Cli", "write the mediation agreement of a case as PDF"), _agreement),
        ("paper", translate("Cli", "write any paper of a case as PDF; `list` instead of a kind says which"), _paper),
        ("notices", translate("Cli", "write the notices of a day's meetings, or their receipts, as one PDF"), _notices),
        ("day-list", translate("Cli", "write the list of a day's meetings by room or mediator as PDF"), _day_list),
        ("record", translate("Cli", "write the record of a case's last meeting as PDF"), _record),
        ("case-file", translate("Cli", "bind the file of a case: all its papers as one PDF or in volumes"), _case_file),
        ("redact", translate("Cli", "write the redacted copy of an issued paper, or of the file of a case"), _redact),
        ("calendar", translate("Cli", "write meetings as an iCalendar file for other programs"), _calendar),
        ("report", translate("Cli", "write the report of a month or of any days: workbook, CSV or JSON"), add_report),
        ("figures", translate("Cli", "say the figures of a month or of any days"), add_figures),
        ("monthly-form", translate("Cli", "write the people's-mediation form of a month"), add_monthly_form),
        ("subsidies", translate("Cli", "write what the cases of a month bring to their mediators"), add_subsidies),
        ("freeze-month", translate("Cli", "freeze the figures of a month, with all that its report says"), add_freeze),
        ("unfreeze-month", translate("Cli", "let a frozen month be counted anew, with a reason"), add_unfreeze),
        ("progress", translate("Cli", "say how far the matters of a person are"), _progress),
        ("quarantine", translate("Cli", "list the rows that could not be taken in, with reasons"), _quarantine),
        ("search", translate("Cli", "make the index of search anew, or check it"), _search),
        (
            "check",
            translate("Cli", "look whether records, kept files and the audit trail are as they were left"),
            add_code_line,
        ),
        ("backup", translate("Cli", "make a backup now, and prove it by opening it"), add_backup),
        ("backups", translate("Cli", "list the backups, or prove all of them"), add_backups),
        ("restore", translate("Cli", "put a backup in place of the records, or look at one case of it"), add_restore),
        ("verify", translate("Cli", "say whether a PDF or a scan is a paper that was issued"), _verify),
        ("sign", translate("Cli", "sign a copy of a PDF with the committee's certificate"), _sign),
        ("protect", translate("Cli", "encrypt the records, with a passphrase and a recovery code"), add_protect),
        ("keys", translate("Cli", "passphrases and keys of encrypted records"), add_keys),
        ("server", translate("Cli", "the server of an office: make it, let people in"), add_server),
        ("move", translate("Cli", "move the whole committee: from a file to a server, or back"), add_move),
        ("outstation", translate("Cli", "take cases of a day along in a folder, and bring them back"), add_outstation),
        ("bridge", translate("Cli", "the consumer's side of the counter: page for phones, API"), add_bridge),
        ("soak", translate("Cli", "save many times in a practice committee, for tests with kill -9"), add_soak),
        ("demo", translate("Cli", "walk the whole job on sample data, without a display"), _demo),
    )


def _sample(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cases", type=_count, required=True, metavar="N", help=translate("Cli", "how many cases"))
    parser.add_argument("--seed", type=int, default=1, metavar="S", help=translate("Cli", "same seed, same committee"))
    parser.add_argument("--months", type=_count, default=12, metavar="M", help=translate("Cli", "over how many months"))


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help=translate("Cli", ".json, .csv, .xlsx, or a folder"))
    parser.add_argument("--dry-run", action="store_true", help=translate("Cli", "only say what would become of it"))


def _export(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("case", nargs="?", metavar="CASE_NUMBER", help=translate("Cli", "number of the case"))
    what.add_argument("--all", action="store_true", help=translate("Cli", "all cases"))
    parser.add_argument("--to", type=Path, required=True, metavar="PATH", help=translate("Cli", "folder to write into"))
    private = translate("Cli", "also what mediators were told in private: to move a committee as a whole")
    parser.add_argument("--with-private", action="store_true", help=private)


def _agreement(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE_NUMBER", help=translate("Cli", "number of the case"))
    parser.add_argument("-o", "--to", type=Path, required=True, metavar="FILE", help=translate("Cli", "file to write"))


def _paper(parser: argparse.ArgumentParser) -> None:
    kind = translate("Cli", "such as notice-of-acceptance or 受理通知书; list: which there are in this case")
    parser.add_argument("kind", type=_paper_kind, metavar="KIND", help=kind)
    parser.add_argument("case", metavar="CASE_NUMBER", help=translate("Cli", "number of the case"))
    about = translate("Cli", "which one of its kind, as `list` counts them (default: the newest)")
    parser.add_argument("--about", type=_count, metavar="N", help=about)
    file = translate("Cli", "file to write (default: in this folder, under the name of the paper)")
    parser.add_argument("-o", "--to", type=Path, metavar="FILE", help=file)
    final = translate("Cli", "make it final: with a number of its own and a code to verify it by, kept with the case")
    parser.add_argument("--final", action="store_true", help=final)
    words = translate("Cli", "why it supersedes the one that was issued")
    parser.add_argument("--words", default="", metavar="TEXT", help=words)


def _notices(parser: argparse.ArgumentParser) -> None:
    _add_day(parser)
    receipts = translate("Cli", "the service receipts for the notices instead")
    parser.add_argument("--receipts", action="store_true", help=receipts)
    sides = translate("Cli", "one for each side instead of one for each party")
    parser.add_argument("--per-side", action="store_true", help=sides)


def _day_list(parser: argparse.ArgumentParser) -> None:
    _add_day(parser)
    by = translate("Cli", "a page for each room, or for each mediator")
    parser.add_argument("--by", choices=("room", "mediator"), default="room", help=by)


def _record(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE_NUMBER", help=translate("Cli", "number of the case"))
    facts = translate("Cli", "what nobody disputes instead, to be signed by everybody")
    parser.add_argument("--undisputed", action="store_true", help=facts)
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help=translate("Cli", "file to write"))


def _case_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case", metavar="CASE_NUMBER", help=translate("Cli", "number of the case"))
    into = translate("Cli", "folder to write into (default: this one)")
    parser.add_argument("-o", "--to", type=Path, default=Path(), metavar="FOLDER", help=into)
    volume = translate("Cli", "volumes of at most so many megabytes (default: one file)")
    parser.add_argument("--volume", type=_count, metavar="MB", help=volume)
    reason = translate("Cli", "why it is bound although a required paper is missing")
    parser.add_argument("--reason", metavar="WORDS", help=reason)


def _redact(parser: argparse.ArgumentParser) -> None:
    number = translate("Cli", "number of an issued paper, or of a case for its whole file")
    parser.add_argument("number", metavar="NUMBER", help=number)
    file = translate("Cli", "file to write (default: in this folder, under the name of the paper)")
    parser.add_argument("-o", "--to", type=Path, metavar="FILE", help=file)
    organisations = translate("Cli", "mask the names of organisations too, insurers among them")
    parser.add_argument("--organisations", action="store_true", help=organisations)
    also = translate("Cli", "mask this name or number too: one that is registered nowhere (as often as needed)")
    parser.add_argument("--also", action="append", default=[], metavar="TEXT", help=also)


def _calendar(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help=translate("Cli", "file to write"))
    since = translate("Cli", "from which day (default: today)")
    parser.add_argument("--from", dest="since", type=day, metavar="YYYY-MM-DD", help=since)
    parser.add_argument("--mediator", metavar="NAME", help=translate("Cli", "of this mediator only"))
    parser.add_argument("--room", metavar="NAME", help=translate("Cli", "in this room only"))
    names = translate("Cli", "with the names of the parties; without it only case numbers")
    parser.add_argument("--names", action="store_true", help=names)


def _add_day(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--day", type=day, required=True, metavar="YYYY-MM-DD", help=translate("Cli", "which day"))
    parser.add_argument("--to", type=Path, required=True, metavar="FILE", help=translate("Cli", "file to write"))


def _progress(parser: argparse.ArgumentParser) -> None:
    words = translate("Cli", "number of the identity document")
    parser.add_argument("--id-number", required=True, metavar="N", help=words)


def _quarantine(parser: argparse.ArgumentParser) -> None:
    words = translate("Cli", "write them into this workbook instead, to be corrected and imported again")
    parser.add_argument("--workbook", type=Path, metavar="FILE", help=words)


def _search(parser: argparse.ArgumentParser) -> None:
    words = translate("Cli", "rebuild: make it anew from the rows; check: compare it with them")
    parser.add_argument("job", choices=("rebuild", "check"), help=words)


def _verify(parser: argparse.ArgumentParser) -> None:
    words = translate("Cli", "the PDF, or a scan or photo of it")
    parser.add_argument("file", type=Path, metavar="FILE", help=words)


def _sign(parser: argparse.ArgumentParser) -> None:
    what = translate("Cli", "the PDF, or the number of a case: its agreement as it was issued")
    parser.add_argument("what", metavar="FILE|CASE", help=what)
    certificate = translate("Cli", "the certificate with its key (.p12, .pfx); its passphrase is asked for each time")
    parser.add_argument("--certificate", type=Path, required=True, metavar="P12", help=certificate)
    copy = translate("Cli", "the signed copy; the file itself stays as it is")
    parser.add_argument("-o", "--to", type=Path, required=True, metavar="OUT", help=copy)


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", type=Path, required=True, metavar="DIR", help=translate("Cli", "folder to write into"))


def _count(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,7}", text) or int(text) == 0:
        raise argparse.ArgumentTypeError(translate("Cli", "a whole number from 1 on is needed"))
    return int(text)


def _paper_kind(text: str) -> str:
    from mediator_desk.cli.case_papers import kind_named  # late: it loads what papers are made of

    return kind_named(text)
