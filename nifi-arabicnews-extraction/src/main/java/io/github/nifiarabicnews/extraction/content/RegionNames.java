package io.github.nifiarabicnews.extraction.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Element;

/**
 * What the names that authors of web pages give to parts of them say about the part: words of {@code class}, {@code id} and {@code role} that are in use all over the web.
 * They are advice only; whoever asks has to weigh them against the text.
 */
final class RegionNames {

    private static final Set<String> FOREIGN = Set.of("comment", "comments", "commentlist", "respond", "disqus", "replies", "related", "relatedposts", "relatednews", "recommended",
            "recommendation", "recommendations", "recommend", "readmore", "readnext", "alsoread", "share", "shares", "sharing", "sharebar", "sharebuttons", "shareicons", "social", "socials", "socialmedia", "addthis",
            "sharethis", "addtoany", "sidebar", "promo", "promos", "promoted", "promotion", "newsletter", "newsletters", "subscribe", "subscription", "signup", "breadcrumb",
            "breadcrumbs", "nav", "navbar", "navigation", "menu", "submenu", "navmenu", "topbar", "ad", "ads", "adv", "advert", "adverts", "advertising", "advertisement", "advertisements", "adsense", "adsbygoogle",
            "dfp", "adunit", "adslot", "adbox", "banner", "banners", "sponsor", "sponsored", "cookie", "cookies", "consent", "gdpr", "popup", "modal", "overlay", "lightbox", "tags", "taglist", "tagcloud",
            "keywords", "pagination", "pager", "paging", "toolbar", "tools", "popular", "trending", "mostread", "mostviewed", "mostpopular", "morenews", "login", "register", "signin", "search", "poll",
            "vote", "survey", "rating", "ratings", "outbrain", "taboola", "zergnet", "paywall", "skip", "teaser", "teasers", "infobox", "factbox", "ticker", "carousel", "slider", "footer", "complementary", "contentinfo",
            "authorbio", "aboutauthor", "errata", "correction", "feedback", "whatsapp", "facebook", "telegram", "followus", "appstore", "toc", "screenreader");
    private static final Set<String> FOREIGN_PAIRS = Set.of("most read", "most viewed", "most popular", "most commented", "read more", "read next", "read also", "also read", "see also", "more news",
            "more stories", "more articles", "latest news", "last news", "latest posts", "author bio", "about author", "author box", "author info", "visually hidden", "sr only", "screen reader", "next post", "prev post", "post nav",
            "post navigation", "other news", "other stories", "similar news", "similar posts", "follow us", "sign up", "log in", "side bar", "right rail", "left rail", "site header", "site footer", "page header",
            "page footer", "print only", "you may", "may like", "might like", "on demand", "top stories", "top news", "editors picks", "story list", "news list", "post meta", "entry meta", "article meta", "post tags", "entry tags", "article tags");
    /** Names that are those of the site's parts only where there is little text. */
    private static final Set<String> FOREIGN_IF_SMALL = Set.of("author", "authors", "byline", "bio", "contributor", "writer", "meta", "metadata", "timestamp", "dateline", "widget", "kicker", "eyebrow", "notice",
            "disclaimer", "callout", "cta", "donate", "donation", "app", "download", "more", "source", "tag", "category", "categories", "topics", "topic", "social-embed", "player", "print", "email", "follow", "header", "masthead", "alert", "alerts");
    private static final Set<String> CAPTION = Set.of("caption", "captions", "figcaption", "credit", "credits", "photocredit", "imagecaption", "photocaption", "legend", "copyright");
    private static final Set<String> ARTICLE = Set.of("article", "articlebody", "articletext", "articlecontent", "story", "storybody", "storytext", "post", "postcontent", "postbody", "entry", "entrycontent",
            "content", "body", "text", "main", "maincontent", "details", "newsdetails", "blog", "prose", "richtext", "paragraph", "paragraphs");

    private RegionNames() {
    }

    /** Words of class, id and role in lower case; camel case is taken apart as well. */
    static List<String> words(final Element element) {
        if (element.attributesSize() == 0) {
            return List.of();
        }
        final String names = element.className() + ' ' + element.id() + ' ' + element.attr("role");
        if (names.length() == 2) {
            return List.of();
        }
        final List<String> words = new ArrayList<>();
        final StringBuilder word = new StringBuilder();
        for (int i = 0; i <= names.length(); i++) {
            final char c = i < names.length() ? names.charAt(i) : ' ';
            final boolean humps = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(names.charAt(i - 1));
            if (!Character.isLetterOrDigit(c) || humps) {
                if (!word.isEmpty()) {
                    words.add(word.toString().toLowerCase(Locale.ROOT));
                    word.setLength(0);
                }
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
        }
        return words;
    }

    /** Whether the names are those of parts that belong to the site, not to the article. */
    static boolean isForeign(final List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (FOREIGN.contains(words.get(i)) || i + 1 < words.size() && FOREIGN_PAIRS.contains(words.get(i) + ' ' + words.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    static boolean isForeignIfSmall(final List<String> words) {
        return words.stream().anyMatch(FOREIGN_IF_SMALL::contains);
    }

    static boolean isCaption(final Element element) {
        if (element.normalName().equals("figcaption")) {
            return true;
        }
        // Every element of a page is asked: few names are worth taking apart.
        return element.attributesSize() > 0 && (mayBeCaption(element.className()) || mayBeCaption(element.id())) && words(element).stream().anyMatch(CAPTION::contains);
    }

    private static boolean mayBeCaption(final String names) {
        if (names.isEmpty()) {
            return false;
        }
        final String lower = names.toLowerCase(Locale.ROOT);
        return lower.contains("caption") || lower.contains("credit") || lower.contains("legend") || lower.contains("copyright");
    }

    static boolean isArticle(final List<String> words) {
        return words.stream().anyMatch(ARTICLE::contains);
    }
}
