"""What page authors call the parts of a page: an international vocabulary, English mostly, of classes and ids.

A name is a class or id in lower case, its words joined by hyphens: "related-posts". Some words tell wherever they
stand in a name ("sharing" in "fusion-sharing-box"); others only as a whole name, as "tag" also stands in
"tag-elections", which says what an article is about.
"""

from __future__ import annotations

import regex

_ANYWHERE = """
    addthis addtoany annotation adsense advert advertisement advertisements advertising adverts anzeige
    appstore appstores authors banner breadcrumb breadcrumbs comment comments consent cookie cookies copyright disclaimer disclosure
    disqus dsgvo donate donation donations footer gdpr jp-relatedposts kommentar kommentare kommentieren lightbox likes
    login masthead metabar metanavi modal morelinks mostread navbar navi navigation newsletter newsticker outbrain overlay pager
    pagination paging petition popular popup postmeta promo promotion reacties readmore recirculation recommendation
    recommendations recommended recommends related relatedposts respond reviewed seealso servicenav shariff share sharebar
    sharebuttons sharedaddy shares sharethis sharing sidebar signup sitemap social sociallinks socials spende spenden sponsor
    sponsored sticky stickybar subnav subscribe subscription suche taboola toolbar topbar trackback trackbacks trending werbung
"""
_WHOLE = """
    about-author ad article-image-author image-author fb-post instagram-media tiktok-embed twitter-tweet callout comments-container ad-unit ads alertdialog appendix article-author article-footer article-info article-meta article-tags
    author author-bio author-box author-info author-section blog-post-article-author buttons by-line byline
    c-embedded-article-alt comment comments-area complementary contact-box contactbox contentinfo contenttype-teaser credit credits
    date datum dialog embed-article entry-footer entry-meta entry-tags entry-crumbs image-credit img-credit infos
    inline-teaser keywords liveticker live-ticker main-menu menu meta more-articles more-news nav paywall photo-credit
    post-author post-footer post-meta post-nav post-tags pp-inline-teaser print proper-ad-unit rating rec-posts
    related-articles right-col right-column rightcol screen-reader-text search search-form side-bar sidecol skip-link sr-only
    tag-cloud tag-links tag-list tagcloud taglist tags tags-links teaser-collection teaser-list teaserlist textwidget
    timestamp tools topics visually-hidden visuallyhidden widget widget-area
"""


def _any_of(words: str) -> str:
    return "|".join(words.split())


CHROME = regex.compile(rf"(?<=[ -])(?:{_any_of(_ANYWHERE)})\d*+(?=[ -])|(?<= )(?:{_any_of(_WHOLE)})(?= )")
# Readers' comments may be longer than the article.
COMMENTS = regex.compile(
    r"(?<= )(?:comments?|comments?-(?:area|container|list|section|thread|wrapper)|commentlist|kommentare|disqus-thread)(?= )"
)
