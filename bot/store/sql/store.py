"""The store: all families of methods over a database. It stores and finds; other packages decide what to store."""

from bot.store.sql.ahead import SqlAhead
from bot.store.sql.alerts import SqlAlerts
from bot.store.sql.articles import SqlArticles
from bot.store.sql.audiences import SqlAudiences
from bot.store.sql.backfills import SqlBackfills
from bot.store.sql.corrections import SqlCorrections
from bot.store.sql.counting import SqlCounting
from bot.store.sql.digests import SqlDigests
from bot.store.sql.disputes import SqlDisputes
from bot.store.sql.feed_notices import SqlFeedNotices
from bot.store.sql.feeds import SqlFeeds
from bot.store.sql.finding import SqlFinding
from bot.store.sql.hearing import SqlHearing
from bot.store.sql.hubs import SqlHubs
from bot.store.sql.installations import SqlInstallations
from bot.store.sql.items import SqlItems
from bot.store.sql.leases import SqlLeases
from bot.store.sql.lists import SqlQuotationLists
from bot.store.sql.looks import SqlPageLooks
from bot.store.sql.memory import SqlMemory
from bot.store.sql.numbers import SqlNumbers
from bot.store.sql.operator_feeds import SqlOperatorFeeds
from bot.store.sql.options import SqlOptions
from bot.store.sql.outbox import SqlDeliveries
from bot.store.sql.places import SqlPlaces
from bot.store.sql.privacy import SqlPrivacy
from bot.store.sql.remaking import SqlRemaking
from bot.store.sql.requests import SqlRequests
from bot.store.sql.retention import SqlRetention
from bot.store.sql.schedules import SqlSchedules
from bot.store.sql.single_uses import SqlSingleUses
from bot.store.sql.speakers import SqlSpeakers
from bot.store.sql.stewards import SqlStewards
from bot.store.sql.upkeep import SqlUpkeep
from bot.store.sql.withdrawing import SqlWithdrawing
from bot.store.sql.workspaces import SqlWorkspaces
from bot.store.sql.writing import SqlArticleWriting


class SqlStore(
    SqlFeeds,
    SqlOperatorFeeds,
    SqlFeedNotices,
    SqlArticles,
    SqlArticleWriting,
    SqlPageLooks,
    SqlAudiences,
    SqlFinding,
    SqlQuotationLists,
    SqlSpeakers,
    SqlDisputes,
    SqlPlaces,
    SqlSchedules,
    SqlOptions,
    SqlStewards,
    SqlWorkspaces,
    SqlInstallations,
    SqlAlerts,
    SqlCorrections,
    SqlItems,
    SqlRequests,
    SqlHearing,
    SqlMemory,
    SqlSingleUses,
    SqlPrivacy,
    SqlDigests,
    SqlDeliveries,
    SqlWithdrawing,
    SqlRemaking,
    SqlCounting,
    SqlNumbers,
    SqlLeases,
    SqlAhead,
    SqlUpkeep,
    SqlRetention,
    SqlBackfills,
    SqlHubs,
):
    """Implements ``bot.ports.Store``. Open one with ``bot.store.open_store``."""
