"""From an article's text to mentions with character offsets. Knows neither DuckDB nor documents.

In the order of reading: `annotate` leads. `lexicon` loads the words (`language_rows`, `seeded_*`, `vocabulary`);
`prefilter` asks whether an article is worth reading; `reading` makes a `story` of it (`tokens`, `names`, `name_*`,
`cast`); `find_mentions` places its mentions (`authorities`, `officials`, `money`, `bare_sums`, `dates`);
`coreference` settles whom the rest stands for (`salience`, `epithets`, `descriptions`, `pronouns`). `triggers` finds
what tells of a fact (`word_class`, `passive`); `slots` fills its roles (`subjects`, `free_parties`, `complement`,
`noun_places`, `owners`, `carried`, `prepositions`); `shaping` makes drafts of it: `measure` finds their figures,
`kinds` types them (`*_kinds`, `spending`), `players` drops who cannot play a role, `plausibility` tries them
(`plausible_*`), `judgement` says how real they are (`status`, `act_status`, `stance`), `divided_drafts` tells one
from the next. `reconcile` keeps one of each, `reactions` ties acts to deals, and `addressed_*`
to companies named elsewhere.
"""
