"""How other screens open the evidence of a case, and bring files into it; imported when it is first wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mediator_desk.views.messages import shown

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from mediator_desk.desk import Desk
    from mediator_desk.views.drop_target import Dropped
    from mediator_desk.views.evidence.evidence_dialog import EvidenceDialog
    from mediator_desk.views.evidence.kept_file import KeptFileDialog
    from mediator_desk.views.evidence.panel import EvidencePanel


def open_evidence(desk: Desk, case_id: int, parent: QWidget) -> EvidenceDialog:
    """Open the evidence of a case in a window of its own. Raises Refused("case_not_found")."""
    from mediator_desk.views.evidence.evidence_dialog import EvidenceDialog

    return shown(EvidenceDialog(desk, case_id, parent))


def open_kept_file(desk: Desk, sha256: str, media_type: str, name: str, parent: QWidget) -> KeptFileDialog:
    """Open a kept file of a case, by the SHA-256 of its bytes, to be looked at."""
    from mediator_desk.views.evidence.kept_file import KeptFileDialog

    return shown(KeptFileDialog(desk, sha256, media_type, name, parent))


def evidence_panel(desk: Desk, case_id: int, parent: QWidget) -> EvidencePanel:
    """Return the evidence of a case for a tab of its page."""
    from mediator_desk.views import theme
    from mediator_desk.views.evidence.panel import EvidencePanel

    px, panel = theme.current().px, EvidencePanel(desk, case_id, parent)
    panel.setContentsMargins(px("xl"), px("l"), px("xl"), px("l"))
    return panel


def bring_evidence(desk: Desk, case_id: int, dropped: Dropped, parent: QWidget, tell: Callable[..., object]) -> object:
    """Take what was dropped on a row or an open case into its evidence; `tell` shows what came of it in a banner."""
    from mediator_desk.views.evidence.adding import Adding

    adding = Adding(desk, case_id, parent, tell)
    adding.finished.connect(lambda _brought: adding.deleteLater())
    adding.bring(dropped)
    return adding
