/**
 * Campaigns of thanks: the letter, the gift pack, who has had one, and how many are left. Claims come through
 * {@link org.reststop.hq.campaign.CampaignHearing}, a campaign at a time and in the order of receipt: the first of a
 * person's claims counts, and any later one is kept as a double for staff to see.
 */
@NullMarked
package org.reststop.hq.campaign;

import org.jspecify.annotations.NullMarked;
