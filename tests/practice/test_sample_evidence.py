"""The evidence of a practice committee: real pictures, described, and for some cases only."""

from __future__ import annotations

from datetime import UTC, date, datetime
from random import Random

import pikepdf

from mediator_desk.models.actor import Actor
from mediator_desk.models.attachment import Attachment
from mediator_desk.models.words import Role
from mediator_desk.practice import fill_committee
from mediator_desk.practice.drawings import leaflet
from mediator_desk.practice.evidence_story import add_sample_evidence
from mediator_desk.services.evidence.listing import evidence_lines
from mediator_desk.storage.attachments import AttachmentStore
from mediator_desk.views.evidence.looking import look

NOW = datetime(2026, 10, 8, 1, 0, tzinfo=UTC)


def test_some_open_cases_have_evidence_to_look_at(embedded_database, tmp_path):
    store = AttachmentStore(tmp_path / "kept")
    with embedded_database.writing() as db:
        fill_committee(db, cases=60, seed=1, months=4, today=date(2026, 10, 8))
        cases = add_sample_evidence(db, store, by=Actor(None, "何敏", Role.SECRETARY), now=NOW)
    assert cases >= 4
    with embedded_database.reading() as db:
        files = db.query(Attachment).all()
        hashes = [file.sha256 for file in files]
        assert len(set(hashes)) == len(hashes), "the same picture in two cases would make them look like one matter"
        for file in files:
            assert look(store.get(file.sha256), file.media_type, longest=90).pages == file.pages
        assert {file.media_type for file in files} == {"image/png", "application/pdf"}
        lines = evidence_lines(db, files[0].case_id)
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))
    assert all(line.title and line.party for line in lines[:-1])
    assert not lines[-1].title, "one is left to be described"


def test_the_terms_of_a_policy_are_a_sound_pdf(tmp_path):
    file = tmp_path / "terms.pdf"
    file.write_bytes(leaflet(Random(1)))
    with pikepdf.open(file) as terms:
        assert terms.check_pdf_syntax() == []
        assert not terms.get_warnings()
