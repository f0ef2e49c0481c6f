"""The figures of a period in one call, as tests ask for them."""

from __future__ import annotations

from sqlalchemy.orm import Session

from mediator_desk.services.figures.figures import Figures, figures_of
from mediator_desk.services.figures.periods import Period
from mediator_desk.services.figures.reading import BALANCED
from mediator_desk.services.figures.selections import NO_FILTERS, Filters
from mediator_desk.services.frozen_months.frozen import stated_facts


def read_figures(db: Session, period: Period, filters: Filters = NO_FILTERS) -> Figures:
    """Return the figures of a period as they are stated, against the period and the year before."""
    return figures_of(
        stated_facts(db, period),
        filters,
        before=stated_facts(db, period.before(), sets=BALANCED),
        year_before=stated_facts(db, period.a_year_before(), sets=BALANCED),
    )
