package org.entente.notifications;

/**
 * How often somebody wants to be told of a topic.
 *
 * @param followed of those only that they follow
 */
public record Wish(Often often, boolean followed) {

    static Wish usual(Topic topic) {
        return new Wish(topic.usual(), topic.isFollowed());
    }
}
