"""The menu behind the acts in sight: what else can be done, and what is hindered, with its reason."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from mediator_desk.errors import Refused
from mediator_desk.i18n import QT_TRANSLATE_NOOP, translate
from mediator_desk.models.words import Role
from mediator_desk.views.cases.offer_looks import offer_tip, offer_word
from mediator_desk.views.cases.offers import Offer, Offers
from mediator_desk.views.parts import plain_tip
from mediator_desk.views.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMenu

    from mediator_desk.services.cases.case_details import CaseDetails

NOT_YET = QT_TRANSLATE_NOOP("Offer", "Not possible now")
WHY_NOT = QT_TRANSLATE_NOOP("Offer", "{act}: {reason}")


def fill_menu(
    menu: QMenu,
    case: CaseDetails,
    offers: Offers,
    in_sight: Collection[Offer | None],
    do: Callable[[Offer], object],
    role: Role,
) -> None:
    """Fill the menu with what is not in sight already; on hover an act says its papers.

    A hindered one says its reason in the same line, so that it is read without a mouse too.
    """
    menu.clear()
    for offer in offers.every:
        if offer not in in_sight:
            entry = menu.addAction(offer_word(offer))
            entry.setObjectName(offer)
            entry.setToolTip(plain_tip(offer_tip(offer, case.state, case.kind)))
            entry.triggered.connect(lambda _on=False, offer=offer: do(offer))
    if offers.hindered:
        menu.addSection(translate("Offer", NOT_YET))
    for offer, reason in offers.hindered.items():
        why = sentence(Refused(reason, role=role, kind=case.kind))
        entry = menu.addAction(translate("Offer", WHY_NOT).format(act=offer_word(offer).rstrip("…"), reason=why))
        entry.setObjectName(offer)
        entry.setEnabled(False)
        entry.setToolTip(plain_tip(why))
