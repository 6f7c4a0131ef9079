package org.reststop.sync;

import static java.util.Map.entry;

import java.util.Map;

/** Which record each name on the wire stands for. What is not here is kept raw. */
final class WireNames {
    static final Map<String, Class<? extends FactBody>> FACTS = Map.ofEntries(
            entry(ActivityFact.Attended.TYPE, ActivityFact.Attended.class),
            entry(ActivityFact.SignedOff.TYPE, ActivityFact.SignedOff.class),
            entry(ActivityFact.SignedUp.TYPE, ActivityFact.SignedUp.class),
            entry(CounterFact.BadgeAsked.TYPE, CounterFact.BadgeAsked.class),
            entry(CounterFact.BadgeRevoked.TYPE, CounterFact.BadgeRevoked.class),
            entry(CounterFact.CounterOpened.TYPE, CounterFact.CounterOpened.class),
            entry(CounterFact.NoticePutBack.TYPE, CounterFact.NoticePutBack.class),
            entry(CounterFact.NoticeTakenDown.TYPE, CounterFact.NoticeTakenDown.class),
            entry(CounterFact.NoticeWritten.TYPE, CounterFact.NoticeWritten.class),
            entry(CounterFact.PinRefused.TYPE, CounterFact.PinRefused.class),
            entry(GiftFact.Claimed.TYPE, GiftFact.Claimed.class),
            entry(NeedFact.Raised.TYPE, NeedFact.Raised.class),
            entry(NeedFact.Rated.TYPE, NeedFact.Rated.class),
            entry(NeedFact.Supported.TYPE, NeedFact.Supported.class),
            entry(NoticeFact.Edited.TYPE, NoticeFact.Edited.class),
            entry(NoticeFact.Opened.TYPE, NoticeFact.Opened.class),
            entry(PersonFact.CheckedIn.TYPE, PersonFact.CheckedIn.class),
            entry(PersonFact.Registered.TYPE, PersonFact.Registered.class),
            entry(ServiceFact.Reported.TYPE, ServiceFact.Reported.class),
            entry(ServiceFact.StateSet.TYPE, ServiceFact.StateSet.class),
            entry(WallFact.EmergencyAcknowledged.TYPE, WallFact.EmergencyAcknowledged.class),
            entry(WallFact.EmergencySeen.TYPE, WallFact.EmergencySeen.class),
            entry(WallFact.NoticeDisplayed.TYPE, WallFact.NoticeDisplayed.class),
            entry(WallFact.NoticeUnshowable.TYPE, WallFact.NoticeUnshowable.class));

    static final Map<String, Class<? extends ChangeBody>> CHANGES = Map.ofEntries(
            entry(ActivityChange.PlaceTold.KIND, ActivityChange.PlaceTold.class),
            entry(ActivityChange.Published.KIND, ActivityChange.Published.class),
            entry(BadgeChange.EmployerCodeBound.KIND, BadgeChange.EmployerCodeBound.class),
            entry(BadgeChange.KeyPublished.KIND, BadgeChange.KeyPublished.class),
            entry(BadgeChange.PhoneKeyPublished.KIND, BadgeChange.PhoneKeyPublished.class),
            entry(BadgeChange.PhoneUsed.KIND, BadgeChange.PhoneUsed.class),
            entry(BadgeChange.Revoked.KIND, BadgeChange.Revoked.class),
            entry(CounterChange.DeedTold.KIND, CounterChange.DeedTold.class),
            entry(CounterChange.PinSet.KIND, CounterChange.PinSet.class),
            entry(GiftChange.ClaimTold.KIND, GiftChange.ClaimTold.class),
            entry(GiftChange.Published.KIND, GiftChange.Published.class),
            entry(NeedChange.CategoryPublished.KIND, NeedChange.CategoryPublished.class),
            entry(NeedChange.Shown.KIND, NeedChange.Shown.class),
            entry(NeedChange.Told.KIND, NeedChange.Told.class),
            entry(NoticeChange.Published.KIND, NoticeChange.Published.class),
            entry(PersonChange.Appointed.KIND, PersonChange.Appointed.class),
            entry(PersonChange.Card.KIND, PersonChange.Card.class),
            entry(PersonChange.PointsPublished.KIND, PersonChange.PointsPublished.class),
            entry(ServiceChange.Published.KIND, ServiceChange.Published.class),
            entry(StationChange.CalendarPublished.KIND, StationChange.CalendarPublished.class),
            entry(StationChange.PagePublished.KIND, StationChange.PagePublished.class),
            entry(StationChange.PlacesPublished.KIND, StationChange.PlacesPublished.class),
            entry(StationChange.Profile.KIND, StationChange.Profile.class));

    private WireNames() {}
}
