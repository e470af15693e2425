"""From an article's text to mentions with character offsets. Knows neither DuckDB nor documents.

In the order of reading: `annotate` leads. `lexicon` loads the words (`language_rows`, `seeded_*`, `vocabulary`);
`prefilter` asks whether an article is worth reading; `reading` makes a `story` of it (`tokens`, `names`, `name_*`,
`cast`); `find_mentions` places its mentions (`authorities`, `officials`, `money`, `bare_sums`, `dates`);
`coreference` settles whom the rest stands for (`salience`, `epithets`, `descriptions`, `pronouns`). `triggers` finds
what tells of a fact (`word_class`, `passive`); `slots` fills its roles (`subjects`, `free_parties`, `complement`,
`owners`, `carried`, `prepositions`); `shaping` makes drafts of it (`kinds`, `spending`, `measure`, `status`,
`act_status`, `stance`), `plausibility` tries them (`plausible_*`), and `reconcile` keeps one of each.
"""
