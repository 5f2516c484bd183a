"""What page authors call the parts of a page: an international vocabulary, English mostly, of classes and ids.

These are the words of page makers, not of a site or of the language that its articles are in.

A name is a class or id in lower case, its words joined by hyphens: "related-posts". Some words tell wherever they
stand in a name ("sharing" in "fusion-sharing-box"); others only as a whole name, as "tag" also stands in
"tag-elections", which says what an article is about.
"""

from __future__ import annotations

import regex

_ANYWHERE = """
    about-author ad-container ad-slot ad-unit addthis addtoany adsense advert advertentie advertisement
    advertisements advertising adverts annotation anzeige appstore appstores article-author author-bio
    author-box author-info authors banner binh-luan breadcrumb breadcrumbs chia-se comentarios comment
    commentaires comments compartir consent cookie cookies copyright disclaimer disclosure disqus donate
    donation donations dsgvo embed-article embedded-article footer gdpr gerelateerd inline-teaser
    komentarze kommentar kommentare kommentarii kommentieren lees-ook lien-quan lightbox likes login
    masthead menu-print metabar metanavi modal morelinks most-read mostread navbar navi navigation
    newsletter newsticker nieuwsbrief outbrain overlay pager pagination paging partage petition popular
    popup postmeta promo promotion publicidad publicite quang-cao reacties read-also readmore
    recirculation recommendation recommendations recommended recommends reklama relacionadas related
    relatedposts respond reviewed see-also seealso servicenav share sharebar sharebuttons sharedaddy
    shares sharethis shariff sharing sidebar signup sitemap social sociallinks socials spende spenden
    sponsor sponsored sticky stickybar subnav subscribe subscription suche taboola tin-lien-quan toolbar
    topbar trackback trackbacks trending tu-khoa werbung
"""
_WHOLE = """
    ad ads alertdialog appendix article-footer article-info article-meta article-tags author
    author-section buttons by-line byline callout comments-area complementary contact-box contactbox
    contentinfo credit credits date datum dialog entry-crumbs entry-footer entry-meta entry-tags fb-post
    image-author infos instagram-media keywords live-ticker liveticker main-menu menu meta more-articles
    more-news nav paywall photo-credit post-author post-footer post-meta post-nav post-tags print rating
    related-articles right-col right-column rightcol screen-reader-text search search-form side-bar
    sidecol skip-link sr-only tag-cloud tag-links tag-list tagcloud taglist tags tags-links
    teaser-collection teaser-list teaserlist textwidget tiktok-embed timestamp tools topics
    twitter-tweet visually-hidden visuallyhidden widget widget-area
"""


def _any_of(words: str) -> str:
    return "|".join(words.split())


CHROME = regex.compile(rf"(?<=[ -])(?:{_any_of(_ANYWHERE)})\d*+(?=[ -])|(?<= )(?:{_any_of(_WHOLE)})(?= )")
# Readers' comments may be longer than the article.
COMMENTS = regex.compile(
    r"(?<= )(?:comments?(?:-(?:area|container|list|section|thread|wrapper))?+|commentlist|kommentare)(?= )"
)
