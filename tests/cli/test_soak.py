"""What a harness outside is told of each save, and what `soak` makes and finds."""

from __future__ import annotations

import io
import json

import pytest

from mediator_desk import i18n, saved
from mediator_desk.cli import DONE, REFUSED, WRONG_USAGE, _window_words, main
from mediator_desk.models.attachment import Attachment
from tests.faults.harness import opened, practice_in, url_of
from tests.services.conftest import found


@pytest.fixture(autouse=True)
def _silent_again():
    yield
    saved.tell_no_more()


@pytest.fixture
def practice(tmp_path):
    return practice_in(tmp_path / "practice")


def run(folder, *words):
    return main([*words, "--database", url_of(folder), "--language", i18n.ENGLISH])


def test_each_save_is_told_on_a_line_of_its_own(practice, capsys):
    assert run(practice, "soak", "--run", "a", "--saves", "6", "--ack") == DONE
    told = [line for line in capsys.readouterr().out.splitlines() if line.startswith("saved ")]
    assert told == [f"saved {number}" for number in range(1, 7)]


def test_nothing_is_told_unless_it_is_asked_for(practice, capsys):
    assert run(practice, "soak", "--run", "a", "--saves", "2") == DONE
    assert "saved 1" not in capsys.readouterr().out


def test_a_save_that_was_refused_is_not_told(embedded_database, capsys):
    saved.tell_each_save(stream := io.StringIO())
    with pytest.raises(ValueError, match="no"), embedded_database.writing():
        raise ValueError("no")
    with embedded_database.reading():
        pass
    assert stream.getvalue() == ""
    with embedded_database.writing():
        pass
    assert stream.getvalue() == "saved 1\n"


def test_a_save_stands_though_nobody_listens_any_more(embedded_database):
    stream = io.StringIO()
    saved.tell_each_save(stream)
    stream.close()
    office = found(embedded_database)
    assert office.case(office.receive()).applicant_name


def test_a_run_goes_on_where_it_stopped_and_is_looked_for(practice, capsys):
    run(practice, "soak", "--run", "a", "--saves", "6")
    run(practice, "soak", "--run", "b", "--saves", "2")
    run(practice, "soak", "--run", "a", "--saves", "5")
    capsys.readouterr()
    assert run(practice, "soak", "--run", "a", "--look", "--json") == DONE
    answer = json.loads(capsys.readouterr().out)
    assert (answer["found"], answer["last"], answer["missing"]) == (11, 11, 0)


def test_a_gap_and_a_kept_file_that_is_gone_are_found(practice, capsys):
    run(practice, "soak", "--run", "a", "--saves", "6")
    database = opened(practice)
    with database.writing() as db:
        kept = db.query(Attachment).filter(Attachment.name.startswith("a_")).first()
        sha256, name = kept.sha256, kept.name
        kept.name = "another.bin"
    assert run(practice, "soak", "--run", "a", "--look") == REFUSED
    assert str(int(name[2:9])) in capsys.readouterr().err
    database.store.remove(sha256)
    database.close()
    assert run(practice, "soak", "--run", "a", "--look") == REFUSED
    assert "attachment_missing" in capsys.readouterr().err


def test_a_committee_of_real_people_gets_no_invented_cases(embedded_database, capsys):
    found(embedded_database)
    words = ("soak", "--saves", "1", "--database", embedded_database.url, "--language", i18n.ENGLISH)
    assert main(words) == REFUSED
    assert "practice committee" in capsys.readouterr().err


def test_a_run_has_a_plain_name(practice, capsys):
    with pytest.raises(SystemExit) as ended:
        run(practice, "soak", "--run", "a/b")
    assert ended.value.code == WRONG_USAGE


def test_help_says_how_a_harness_uses_it(capsys):
    with pytest.raises(SystemExit):
        main(["soak", "--help", "--language", i18n.ENGLISH])
    words = capsys.readouterr().out
    assert "saved <n>" in words
    assert "--look" in words


def test_the_window_tells_its_saves_as_well():
    assert _window_words(["--practice", "--ack"]) == {"--practice": "--practice", "--ack": "--ack"}
