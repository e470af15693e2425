"""One address, however it is written."""

from typing import Final

# What stays of an address: no scheme, `www`, fragment, marks of campaigns or last slash. A site's home page is the
# address of no article.
URL_KEY: Final = r"""
    case when regexp_matches(url, '^https?://[^/?#]+(/+[^/?#]|/*[?].)', 'i')
        then lower(regexp_extract(url, '^https?://(?:www\.)?([^/?#]+)', 1, 'i'))
            || regexp_replace(
                regexp_replace(
                    regexp_replace(regexp_extract(url, '^https?://[^/?#]+([^#]*)', 1, 'i'),
                        '(utm_[a-z]+|fbclid|gclid|xtor)=[^&]*&?', '', 'g'),
                    '[?&]+$', ''),
                '/+$', '')
    end
"""
