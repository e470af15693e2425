"""From an article's text to mentions with character offsets. Knows neither DuckDB nor documents.

The files in the order of reading; `annotate` leads, `publishing` ends.

Words. `lexicon` loads the seeds (`rows`, `language_rows`, `inflection`, `phrase_pattern`, `seeded_authorities`,
`seeded_gate`, `seeded_triggers`, `vocabulary`, `known_companies`, `known_names`); `version` is a hash of them.

Reading. `prefilter` asks whether an article is worth reading, by its `distinct_words`; `reading` makes a `story` of
it (`sentences`, `tokens`, `rubrics`, `mention`, `stretch`); `names` finds its names (`article_names`, `name_*`,
`capitals`, `headlines`, `french_articles`, `common_acronyms`, `cast`, `firms`, `schools`).

Mentions. `find_mentions` places them: `money` and `bare_sums`, `dates` (`date_patterns`) and `newsday`, `authorities`
(`authority_*`, `national_bodies`, `generic_authorities`, `governments`, `courts`, `offices`) and `officials`
(`posts`, `public_titles`).

References. `coreference` settles whom the rest stands for (`anaphora`, `salience`, `sentence_subject`, `epithets`,
`trades`, `descriptions`, `described`, `pronouns`, `plural`, `first_person`, `agency_pronouns`, `spokespeople`).

Grammar, asked by all that follow. Noun phrases: `phrases`, `complement`, `phrase_*`, `modifiers`, `head_nouns`,
`assets`, `asset_heads`, `apposed_names`, `employees`, `examples`, `collectives`, `coordination`,
`coordinated_before`, `appositive_lists`, `dated_lists`, `appositions`, `compounds`, `hyphenated`, `brackets`,
`asides`, `insertions`, `interposed`, `adjuncts`. Verbs: `verb_groups`, `passive`, `reflexives`, `infinitives`,
`negation`, `aspect`, `clauses`, `clauses_of_figures`, `resumed_clauses`, `contact_clauses`, `relatives`,
`antecedents`, `clitics`.

Triggers and roles. `triggers` finds what tells of a fact (`word_class`, `parted`, `attributions`), `headings` and
`support_verbs` help; `slots` fills its roles (`filling`):
  who acts: `subjects`, `verb_subjects`, `free_parties`, `controlled_subjects`, `commissioned`, `agents`, `carried`,
  `plans`, `agreements`, `approvals`, `votes`, `told_behind`;
  what is acted on: `objects`, `object_pronouns`, `meant_objects`, `lent_objects`, `patients`, `own_goods`;
  by prepositions and nouns: `prepositions`, `set_off`, `other_agents`, `linking`, `noun_places`, `possessors`,
  `owners`, `said_to_be`, `presented`, `topics`;
  further sides: `negotiations`, `counterparties`, `companions`, `members`, `suitors`, `listed_offers`, `offers`,
  `sold_by`, `sold_parts`, `given_behind`, `payees`, `apposed_holders`, `round_owners`, `french_backers`,
  `attendance`;
  authorities: `speakers`, `inverted`, `addressees`, `mere_owners`, `told_off`, `bystanders`,
  `spoken_elsewhere`.

Drafts. `shaping` makes `drafts` of it. `measure` finds their figures (`figures`, `measured_shares`, `fact_dates`,
`purposes`, `funds`, `majorities`, `shares`, `share_*`, `remaining_shares`, `paid_by_buyer`, `paid_to_speaker`);
`kinds` types them (`*_kinds`, `spending`, `aided_projects`, `founding`, `put_up`, `recast_acts`); `players`, `heads`
and `vehicles` say who can play a role; `completeness` and `plausibility` try them as a `case` (`plausible_*`,
`hypotheses`, `only_enabled`, `agreed_purchases`, `unnamed_partners`, `valued_parties`, `sites_built`, `totals`,
`unsaid`); `judgement` says how real they are (`status`, `status_words`, `concluded`, `still_open`, `usual_status`,
`act_status`, `stance`, `charges`, `spoken_acts`, `open_acts`, `undone_acts`); `divided_drafts` tells one from the
next (`penalties`, `sums_by_authority`, `priced_apart`, `gapped_*`).

The whole article. `retold` copies what later sentences add (`backreference`, `told_prices`, `prices_behind`,
`rounds`, `sellers`); `rivals`, `rankings`, `valued` and `owners_apposed` find what no slot holds; `authorship` finds
who acted (`enforcers`, `unnamed_authors`); `reconcile` keeps one of each (`joint_bids`, `sales_and_sums`,
`doubled_money`, `reported_acts`, `progress`); `reactions` ties acts to deals, `main_deal` and `addressed_*` to
companies named elsewhere, and `unaddressed` drops the others.
"""
