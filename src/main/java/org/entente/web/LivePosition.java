package org.entente.web;

/** How far this node has heard of what changes; a page carries where it was when it was read, so that nothing falls between. */
public interface LivePosition {

    String now();
}
