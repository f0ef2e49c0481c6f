"""The dialog of the marks: the rule of effect, one day for all, the scan of the paper, a signed copy."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from PySide6.QtCore import Qt

from mediator_desk.documents.proof.agreement_papers import back_to_draft, send_to_sign
from mediator_desk.documents.proof.finalising import finalise
from mediator_desk.models.procedure_words import PaperKind
from mediator_desk.models.words import AgreementForm, Channel, EffectRule, SignatureManner, SignerKind
from mediator_desk.services.agreements import agreements, signing
from mediator_desk.services.evidence.staging import OfferedFile
from mediator_desk.services.papers.issued import issued_of
from mediator_desk.services.papers.order import PaperOrder
from mediator_desk.views.agreements.effect_words import source_of
from mediator_desk.views.agreements.opening import open_agreement, open_signing
from mediator_desk.views.agreements.sealing import SealDialog
from mediator_desk.views.file_choosing import FileDialog
from tests.documents.certificates import WORDS, authority
from tests.views.agreements_at_hand import details, office_of, window

TODAY = date(2026, 10, 8)
NAME = "某某保险人民调解委员会"


@pytest.fixture
def office(desk):
    return office_of(desk)


@pytest.fixture
def before(qtbot):
    return window(qtbot)


def sent(office, rule=EffectRule.PEOPLES_MEDIATION, **fields):
    """Return a case whose agreement went out to be signed, with its paper."""
    case_id = office.agreed(**fields)
    office.do(agreements.save_agreement, case_id, office.agreement_draft(effect_rule=rule))
    return case_id, send(office, case_id)


def send(office, case_id):
    store = office.database.store
    with office.database.writing() as db:
        return send_to_sign(db, store, case_id, by=office.by, now=office.now)


def scan_of(issued):
    """Return the issued paper as a scanner gives it."""
    picture = io.BytesIO()
    pypdfium2.PdfDocument(issued.content)[0].render(scale=2, grayscale=True).to_pil().save(picture, "PNG")
    return OfferedFile("扫描.png", picture.getvalue())


def blank():
    picture = io.BytesIO()
    Image.new("L", (800, 1100), 255).save(picture, "PNG")
    return OfferedFile("空白.png", picture.getvalue())


def bring(qtbot, dialog, file):
    """Bring a scan and wait until it was looked at."""
    dialog.banner.clear()
    dialog.scan.bring(file)
    qtbot.waitUntil(lambda: "…" not in dialog.banner.text and bool(dialog.banner.text), timeout=20_000)
    return dialog.banner.text


def scans(office, case_id):
    with office.database.reading() as db:
        return [one.number for one in issued_of(db, case_id) if one.scan_id]


def test_a_courts_case_is_in_force_by_its_parties_and_the_dialog_still_takes_the_seal(desk, office, before):
    case_id, _issued = sent(office, EffectRule.COURT_REFERRED, channel=Channel.COURT_BEFORE_FILING)
    dialog = open_signing(desk, case_id, before)
    assert "法释〔2016〕14号" in dialog._effect.text()
    for row in dialog.rows[:2]:
        row.tick(TODAY)
    dialog.act()
    assert details(desk, case_id).agreement.effective_on == TODAY
    again = open_signing(desk, case_id, before)
    assert again.act_button.isVisible()
    again.tick_all()
    again.act()
    assert all(place.signed_on for place in details(desk, case_id).agreement.signature_places)
    assert not again.act_button.isVisible()


def test_one_day_is_set_for_all_places_by_the_keyboard(qtbot, desk, office, before):
    case_id, _issued = sent(office)
    office.now = datetime(2026, 10, 12, 3, tzinfo=UTC)
    dialog = open_signing(desk, case_id, before)
    dialog.activateWindow()
    dialog.day.setFocus()
    qtbot.waitUntil(dialog.day.hasFocus)
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, "2026-10-09")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Tab)
    assert [row.draft().signed_on for row in dialog.rows] == [date(2026, 10, 9)] * 4
    assert not any(row.is_ticked for row in dialog.rows)
    dialog.all_button.setFocus()
    qtbot.keyClick(dialog.all_button, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert details(desk, case_id).agreement.effective_on == date(2026, 10, 9)


def test_an_online_agreement_offers_electronic_marks_and_tells_another_in_its_row(desk, office, before):
    case_id, _issued = sent(office, EffectRule.ONLINE, channel=Channel.COURT_AFTER_FILING, court_papers_on=TODAY)
    dialog = open_signing(desk, case_id, before)
    dialog.rows[0].form.field("manner").choose(SignatureManner.SIGNED)
    dialog.tick_all()
    dialog.act()
    assert set(dialog.rows[0].form.problems_shown()) == {"manner"}
    dialog.rows[0].form.field("manner").choose(SignatureManner.ELECTRONIC)
    dialog.act()
    marks = details(desk, case_id).agreement.signature_places
    assert {mark.manner for mark in marks if mark.signer is SignerKind.PARTY} == {SignatureManner.ELECTRONIC}


def test_the_scan_of_the_paper_is_recognised_by_its_code_and_attached(qtbot, desk, office, before):
    case_id, issued = sent(office)
    dialog = open_signing(desk, case_id, before)
    assert issued.paper.number in bring(qtbot, dialog, scan_of(issued))
    assert scans(office, case_id) == [issued.paper.number]


def test_a_scan_without_a_code_is_told_and_attached_only_when_a_person_says_so(qtbot, desk, office, before):
    case_id, issued = sent(office)
    dialog = open_signing(desk, case_id, before)
    told = bring(qtbot, dialog, blank())
    assert "No code can be read" in told
    assert "the file is where it was" in told
    assert scans(office, case_id) == []
    dialog.banner.clear()
    dialog.scan.bring(blank(), anyway=True)
    qtbot.waitUntil(lambda: scans(office, case_id) == [issued.paper.number], timeout=20_000)


def test_a_scan_of_another_case_or_of_a_paper_that_was_taken_back_is_told_by_its_number(qtbot, desk, office, before):
    case_id, old = sent(office)
    other_id = office.accept(name="钟志强", identity_number="110105194912310021")
    with office.database.writing() as db:
        order, store = (
            PaperOrder(PaperKind.NOTICE_OF_ACCEPTANCE, other_id),
            office.database.store,
        )
        other = finalise(db, store, order, by=office.by, now=office.now)
    with office.database.writing() as db:
        back_to_draft(db, case_id, words="账号写错", by=office.by, now=office.now)
    new = send(office, case_id)
    dialog = open_signing(desk, case_id, before)
    told = bring(qtbot, dialog, scan_of(other))
    assert other.paper.number in told
    assert other.paper.case_number in told
    told = bring(qtbot, dialog, scan_of(old))
    assert old.paper.number in told
    assert new.paper.number in told
    assert scans(office, case_id) == scans(office, other_id) == []


def test_a_copy_of_the_agreement_is_signed_and_the_passphrase_is_gone(
    qtbot, desk, office, before, tmp_path, monkeypatch
):
    case_id, issued = sent(office)
    (tmp_path / "seal.p12").write_bytes(authority().hand_out(NAME))
    target = tmp_path / "copy.pdf"
    monkeypatch.setattr(FileDialog, "getSaveFileName", lambda *_given: (str(target), ""))
    dialog = SealDialog(desk, case_id, before)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.act()
    assert set(dialog.form.problems_shown()) == {"certificate"}
    dialog.certificate.setText(str(tmp_path / "seal.p12"))
    dialog.passphrase.setText("nein")
    dialog.act()
    qtbot.waitUntil(lambda: "passphrase" in dialog.form.problems_shown(), timeout=20_000)
    dialog.passphrase.setText(WORDS)
    dialog.act()
    assert dialog.passphrase.text() == ""
    qtbot.waitUntil(lambda: NAME in dialog.banner.text, timeout=20_000)
    assert Path(target).read_bytes().startswith(issued.content)


def test_the_workshop_proposes_the_rule_and_an_oral_agreement_has_no_choice(desk, office, before):
    case_id = office.agreed(channel=Channel.COURT_AFTER_FILING, court_papers_on=date(2026, 10, 7))
    workshop = open_agreement(desk, case_id, before)
    rule = workshop.forms.field_or_none("effect_rule")
    assert rule.choice() is EffectRule.COURT_REFERRED
    rule.choose(EffectRule.PEOPLES_MEDIATION)
    assert workshop.draft().effect_rule is EffectRule.PEOPLES_MEDIATION
    assert workshop.forms._effect.label.text() == source_of(EffectRule.PEOPLES_MEDIATION)
    workshop.forms.field_or_none("form").choose(AgreementForm.ORAL)
    assert not rule.isEnabled()
    assert source_of(EffectRule.ORAL) in workshop.forms._effect.label.text()
    workshop.done(0)


def test_a_scan_of_an_agreement_that_was_never_issued_can_be_kept_by_hand(qtbot, desk, office, before):
    case_id = office.agreed()
    office.do(agreements.save_agreement, case_id, office.agreement_draft())
    office.do(signing.send_to_sign, case_id)  # as an earlier program sent it: without its paper
    dialog = open_signing(desk, case_id, before)
    assert "No code can be read" in bring(qtbot, dialog, blank())
