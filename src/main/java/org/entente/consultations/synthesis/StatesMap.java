package org.entente.consultations.synthesis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.consultations.convergence.MapPicture;
import org.entente.consultations.convergence.OpinionMap;

/**
 * An opinion map whose participants are States, by id.
 *
 * @param groups whose shapes the marks have
 * @param places of each State's group among them
 */
public record StatesMap(OpinionMap map, MapPicture picture, List<UUID> groups, Map<String, Integer> places) {}
