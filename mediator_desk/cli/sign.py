"""The verb `sign`: a copy of a PDF with the committee's electronic signature."""

from __future__ import annotations

import argparse
import getpass
import sys
from datetime import datetime
from pathlib import Path

from mediator_desk.cli.commands import case_id_of
from mediator_desk.cli.output import Output, filled
from mediator_desk.database import Database
from mediator_desk.documents.proof.agreement_papers import final_agreement
from mediator_desk.documents.proof.sealing import refuse_without_signing
from mediator_desk.documents.proof.signed_copies import signed_copy, tell_signed, write_copy
from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.actor import Actor
from mediator_desk.models.rights import Right, may
from mediator_desk.services.evidence.staging import read_offered

WRITTEN = QT_TRANSLATE_NOOP("Cli", "{file} is signed with the certificate of {name}.")
NO_SEAL = QT_TRANSLATE_NOOP(
    "Cli",
    "The signature shows that the PDF was not changed since. It is no electronic seal in the sense of the law: "
    "printing, the seal of the committee and the scan stay the normal way.",
)


def sign_copy(database: Database, chosen: argparse.Namespace, output: Output, *, by: Actor, now: datetime) -> None:
    """Sign the PDF or the agreement of the case that was named, and write the copy.

    Raises Refused("agreement_not_issued") for a case without a final agreement, and as signed_copies do.
    """
    may(by, Right.EXPORT)
    refuse_without_signing()
    source = Path(chosen.what)
    original = source if source.is_file() else None
    content = read_offered(source).content if original else _agreement(database, chosen.what)
    certificate = read_offered(chosen.certificate).content
    copy = signed_copy(content, certificate, _passphrase(), now=now)
    write_copy(copy, chosen.to, original)
    with database.writing() as db:
        number = tell_signed(db, copy, by=by, now=now)
    facts = {"file": str(chosen.to), "name": copy.name}
    output.say(filled(WRITTEN, facts))
    output.say(filled(NO_SEAL, {}))
    output.done(**facts, number=number)


def _agreement(database: Database, number: str) -> bytes:
    with database.reading() as db:
        issued = final_agreement(db, database.store, case_id_of(db, number))
    if issued is None:
        raise Refused("agreement_not_issued")
    return issued.content


def _passphrase() -> str:
    """Ask for the passphrase at the terminal; what is piped in is read as one line. It is kept nowhere."""
    if sys.stdin.isatty():
        return getpass.getpass(translate("Cli", "Passphrase of the certificate: "))
    return sys.stdin.readline().rstrip("\r\n")
