"""From an article's text to mentions with character offsets. Knows neither DuckDB nor documents.

`annotate` leads, `publishing` ends. The packages in the order in which an article passes them:

    words           the seeds as a lexicon; `version` is a hash of them and of this code
    text            is the article worth reading, its sentences and tokens
    entities        names, authorities, officials; `find_mentions` places them and the quantities
    quantities      money, percentages, dates
    references      whom pronouns, epithets and descriptions stand for
    detection       triggers: the words that tell of a fact
    roles           who plays which role of a trigger
    events          the draft of a fact: its amounts, type, modality, and whether it can be one
    whole_article   what is told over several sentences, tied together and kept once

`grammars` has one small file a language; `noun_phrases` and `verbs` are the syntax that all of the above ask. Each
package's own docstring says which file leads.
"""
