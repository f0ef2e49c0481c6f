"""A PDF signed with a certificate: what it was stays at its beginning, and no change of a bit goes unseen."""

from __future__ import annotations

import io
import random
import re
import subprocess
from datetime import UTC, datetime

import pikepdf
import pytest
from asn1crypto import x509
from cryptography.hazmat.primitives import serialization
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from mediator_desk.documents.papers.agreement import render_agreement_bytes
from mediator_desk.documents.proof.scans import look_into
from mediator_desk.documents.proof.sealing import FIELDS, open_certificate, seal
from mediator_desk.documents.proof.seals import SealState, beginnings, seal_of
from mediator_desk.errors import Invalid, Refused
from tests.documents.certificates import WORDS, authority
from tests.documents.papers import SHORT

NAME = "某某保险人民调解委员会"
NOW = datetime.now(UTC)
"""pyHanko signs by the clock of the computer."""


@pytest.fixture(scope="module")
def paper():
    return render_agreement_bytes(SHORT)


@pytest.fixture(scope="module")
def certificate():
    return open_certificate(authority().hand_out(NAME), WORDS, now=NOW)


@pytest.fixture(scope="module")
def signed(paper, certificate):
    return seal(paper, certificate)


@pytest.fixture(scope="module")
def known():
    return [x509.Certificate.load(authority().certificate.public_bytes(serialization.Encoding.DER))]


def rotated(content):
    """Return a PDF whose first page was turned, as a change behind its end."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    page = writer.root["/Pages"]["/Kids"][0]
    page["/Rotate"] = generic.NumberObject(90)
    writer.update_container(page)
    changed = io.BytesIO()
    writer.write(changed)
    return changed.getvalue()


def flipped(content, count, dice):
    """Return copies of a signed file with one bit turned outside the blob that holds the signature."""
    found = re.search(rb"/ByteRange\s*\[\s*\d+\s+(\d+)\s+(\d+)", content)
    blob = range(int(found[1]), int(found[2]))
    for _copy in range(count):
        while (place := dice.randrange(len(content))) in blob:
            pass
        changed = bytearray(content)
        changed[place] ^= 1 << dice.randrange(8)
        yield place, bytes(changed)


def test_the_signed_copy_begins_with_the_very_file(paper, signed):
    assert signed.startswith(paper)
    assert beginnings(signed)[0] == paper


def test_a_signature_by_a_known_authority_is_intact_and_trusted(signed, known):
    found = seal_of(signed, known)
    assert (found.state, found.name, found.issuer) == (SealState.TRUSTED, NAME, "某某电子认证中心")
    assert found.adds_nothing


def test_one_that_nobody_vouches_for_is_intact_and_not_trusted(signed):
    assert seal_of(signed).state is SealState.NOT_TRUSTED


def test_a_paper_without_a_signature_has_none(paper):
    assert seal_of(paper) is None


def test_it_is_a_pdf_for_others_too(signed, tmp_path):
    (tmp_path / "signed.pdf").write_bytes(signed)
    told = subprocess.run(["pdfsig", tmp_path / "signed.pdf"], capture_output=True, text=True, check=False).stdout
    assert "ETSI.CAdES.detached" in told
    assert "Signature is Valid" in told
    with pikepdf.open(tmp_path / "signed.pdf") as file:
        assert file.check_pdf_syntax() == []


def test_every_field_is_made_before_the_first_signature_so_that_others_sign_after_it(signed, known):
    content = signed
    for name in ("某保险公司", "谢家豪"):
        content = seal(content, open_certificate(authority().hand_out(name), WORDS, now=NOW))
    found = seal_of(content, known)
    assert (found.state, found.adds_nothing) == (SealState.TRUSTED, True)
    assert len(beginnings(content)) == 1 + len(FIELDS)
    with pytest.raises(Refused, match="no_room_for_signature"):
        seal(content, open_certificate(authority().hand_out("第四人"), WORDS, now=NOW))


def test_one_unknown_signature_among_known_ones_is_told(signed):
    stranger = open_certificate(authority("路人").hand_out("路人甲"), WORDS, now=NOW)
    root = x509.Certificate.load(authority().certificate.public_bytes(serialization.Encoding.DER))
    assert seal_of(seal(signed, stranger), [root]).state is SealState.NOT_TRUSTED


def test_what_is_changed_after_the_signature_is_changed(signed, known):
    assert seal_of(rotated(signed), known).state is SealState.CHANGED


def test_what_is_changed_before_it_is_signed_is_not_the_file_at_its_beginning(paper, certificate, known):
    found = seal_of(seal(rotated(paper), certificate), known)
    assert found.state is SealState.TRUSTED
    assert not found.adds_nothing


def test_no_bit_outside_the_signature_can_be_turned_unseen(signed, known):
    for place, changed in flipped(signed, 40, random.Random(20261123)):
        found = seal_of(changed, known)
        assert found is None or found.state is SealState.CHANGED, place


@pytest.mark.slow
def test_three_hundred_turned_bits_are_all_seen(signed, known):
    accepted = [
        place
        for place, changed in flipped(signed, 300, random.Random(7))
        if (found := seal_of(changed, known)) is not None and found.is_intact
    ]
    assert accepted == []


def test_a_file_that_is_cut_or_is_no_pdf_is_changed(signed, known):
    for content in (signed[:-300], signed[100:], b"/ByteRange", b"%PDF-1.7\n/ByteRange [0 1 2 3]\n%%EOF"):
        assert seal_of(content, known).state is SealState.CHANGED


def test_the_child_tells_of_the_signature(signed, paper):
    found = look_into(signed).seal
    assert (found.state, found.name, found.adds_nothing) == (SealState.NOT_TRUSTED, NAME, True)
    assert found.at.tzinfo is not None
    assert look_into(paper).seal is None


def test_the_passphrase_is_asked_and_stands_in_no_words_of_the_certificate(certificate):
    with pytest.raises(Invalid) as refused:
        open_certificate(authority().hand_out(NAME), "falsch", now=NOW)
    assert [(one.field, one.code) for one in refused.value.problems] == [("passphrase", "passphrase_wrong")]
    assert WORDS not in repr(certificate)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (lambda: b"", "certificate_unreadable"),
        (lambda: b"%PDF-1.7", "certificate_unreadable"),
        (lambda: b"\x30\x82\xff\xff" * 400_000, "certificate_unreadable"),
        (lambda: authority().hand_out(NAME, until=datetime(2026, 2, 1, tzinfo=UTC)), "certificate_expired"),
        (lambda: authority().hand_out(NAME, since=datetime(2035, 2, 1, tzinfo=UTC)), "certificate_not_yet_valid"),
        (lambda: authority().hand_out(NAME, signs=False), "certificate_not_for_signing"),
    ],
)
def test_a_certificate_that_cannot_sign_is_refused_with_its_reason(content, code):
    with pytest.raises(Refused, match=code):
        open_certificate(content(), WORDS, now=NOW)


def test_what_is_no_pdf_is_not_signed(certificate):
    with pytest.raises(Refused, match="not_a_pdf"):
        seal(b"\xff\xd8\xff\xe0", certificate)
    with pytest.raises(Refused, match="pdf_damaged"):
        seal(b"%PDF-1.7\nnothing", certificate)
