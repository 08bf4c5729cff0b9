"""Rule → (refused, accepted): trees, path → text, that the rule must refuse, and trees that it must let pass."""

from . import borders, habits, server, styles, tables

SAMPLES = {**borders.SAMPLES, **server.SAMPLES, **habits.SAMPLES, **styles.SAMPLES, **tables.SAMPLES}
