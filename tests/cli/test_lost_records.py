"""The file of the records is gone: no verb makes an empty one in its place."""

from __future__ import annotations

import pytest

from mediator_desk.cli import main


@pytest.mark.parametrize("verb", [("backup",), ("check",), ("backups",), ("figures", "--month", "2026-10")])
def test_no_verb_makes_an_empty_file_where_backups_tell_of_a_lost_one(tmp_path, capsys, verb):
    file = tmp_path / "committee.db"
    url = f"sqlite:///{file.as_posix()}"
    assert main(["sample", "--cases", "3", "--database", url]) == 0
    assert main(["backup", "--database", url]) == 0
    file.unlink()
    kept = sorted((tmp_path / "backups").iterdir())
    capsys.readouterr()
    assert main([*verb, "--database", url]) == 1
    assert str(file) in capsys.readouterr().err
    assert not file.exists()
    assert sorted((tmp_path / "backups").iterdir()) == kept
