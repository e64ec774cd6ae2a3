// oxlint-disable no-new -- a construct adds itself to its scope
import { CfnOutput, Duration, Stack, type StackProps, Tags } from "aws-cdk-lib";
import { ScheduleExpression } from "aws-cdk-lib/aws-scheduler";
import type { Construct } from "constructs";
import type { bounceEnv } from "../functions/bounce/env.ts";
import type { classifyEnv } from "../functions/classify/env.ts";
import type { deduplicateEnv } from "../functions/deduplicate/env.ts";
import type { digestEnv } from "../functions/digest/env.ts";
import type { linksEnv } from "../functions/links/env.ts";
import type { notifyEnv } from "../functions/notify/env.ts";
import type { pollEnv } from "../functions/poll/env.ts";
import type { scrapeEnv } from "../functions/scrape/env.ts";
import { Alarms } from "./alarms.ts";
import { Archive } from "./archive.ts";
import { EventTable } from "./event-table.ts";
import { PublicAddress } from "./public-address.ts";
import { type Loans, plain } from "./loan.ts";
import { Mail } from "./mail.ts";
import { mailPause, notifyEvery, pollEvery, settings } from "./queue-settings.ts";
import { StageFunction } from "./stage-function.ts";
import { StageQueue } from "./stage-queue.ts";
import { Timetable } from "./timetable.ts";

export interface VigieStackProps extends StackProps {
  /** Address that outlets find in the user agent. */
  readonly contact: string;
  readonly mailFrom: string;
  /** Who gets the digest, between commas; empty for nobody. */
  readonly mailTo: string;
  /** Where alarms are mailed, if anywhere. */
  readonly alarmEmail?: string;
  /** See StageFunctionProps. */
  readonly handlers?: string;
}

/** Vigie, in the order in which a story passes through it. */
export class VigieStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { contact, mailFrom, mailTo, alarmEmail, handlers, ...props }: VigieStackProps,
  ) {
    super(scope, id, props);
    Tags.of(this).add("app", "vigie");

    const alarms = new Alarms(this, "Alarms", alarmEmail);
    const table = new EventTable(this, "Events");
    const archive = new Archive(this, "Archive");
    const pages = new StageQueue(this, "Scrape", { stage: "scrape", fifo: true, alarms });
    const articles = new StageQueue(this, "Classify", { stage: "classify", fifo: false, alarms });
    const readings = new StageQueue(this, "Deduplicate", { stage: "deduplicate", fifo: true, alarms });
    const changes = new StageQueue(this, "Notify", { stage: "notify", fifo: false, alarms });
    const flashes = new StageQueue(this, "Alert", { stage: "alert", fifo: false, alarms });
    const letters = new StageQueue(this, "Digest", { stage: "digest", fifo: false, alarms });
    const returns = new StageQueue(this, "Bounce", { stage: "bounce", fifo: false, alarms });
    const mail = new Mail(this, "Mail", mailFrom);

    // The clock → poll → pages
    const poll = new StageFunction(this, "PollStage", {
      stage: "poll",
      alarms,
      handlers,
      loans: {
        TABLE_NAME: table.forUses(
          { actions: ["BatchGetItem", "PutItem"], partitions: ["FEED#*", "STORY#*"] },
          { actions: ["Query", "BatchWriteItem"], partitions: ["FEED#*"] },
        ),
        SCRAPE_QUEUE_URL: pages.forSending(),
        CONTACT: plain(contact),
        ALLOW_PRIVATE_NETWORK: plain(false),
      } satisfies Loans<typeof pollEnv>,
    });
    new Timetable(this, "PollTimes", ScheduleExpression.rate(pollEvery), poll);
    alarms.whenNotRun("poll/stalled", poll.lambda.metricInvocations(), Duration.minutes(30));

    // pages → scrape → articles
    const scrape = new StageFunction(this, "ScrapeStage", {
      stage: "scrape",
      alarms,
      handlers,
      loans: {
        TABLE_NAME: table.forUses(
          { actions: ["GetItem", "Query", "UpdateItem"], partitions: ["STORY#*"] },
          { actions: ["GetItem", "PutItem"], partitions: ["HOST#*"] },
          { actions: ["PutItem"], partitions: ["UNREAD#*"] },
        ),
        ARCHIVE_BUCKET: archive.forWriting("raw/*", "articles/*"),
        SCRAPE_QUEUE_URL: pages.forPutBack(),
        CLASSIFY_QUEUE_URL: articles.forSending(),
        CONTACT: plain(contact),
        ALLOW_PRIVATE_NETWORK: plain(false),
        MAX_TRIES: plain(settings.scrape.tries),
      } satisfies Loans<typeof scrapeEnv>,
    });
    pages.feeds(scrape);

    // articles → classify → readings
    const classify = new StageFunction(this, "ClassifyStage", {
      stage: "classify",
      alarms,
      handlers,
      loans: {
        TABLE_NAME: table.forUses({ actions: ["GetItem", "PutItem", "UpdateItem"], partitions: ["STORY#*"] }),
        ARCHIVE_BUCKET: archive.forReading("articles/*"),
        DEDUPLICATE_QUEUE_URL: readings.forSending(),
        MAX_TRIES: plain(settings.classify.tries),
      } satisfies Loans<typeof classifyEnv>,
    });
    articles.feeds(classify);

    // readings → deduplicate → changes
    const deduplicate = new StageFunction(this, "DeduplicateStage", {
      stage: "deduplicate",
      alarms,
      handlers,
      loans: {
        TABLE_NAME: table.forUses(
          { actions: ["GetItem"], partitions: ["STORY#*", "WATCH#*"] },
          { actions: ["BatchGetItem"], partitions: ["STORY#*", "EVENT#*"] },
          { actions: ["Query"], partitions: ["STORY#*", "BLOCK#*", "TEXT#*", "EVENT#*", "CORRECTIONS#*"] },
          {
            actions: ["PutItem", "UpdateItem", "DeleteItem"],
            partitions: ["WATCH#*", "STORY#*", "BLOCK#*", "TEXT#*", "EVENT#*", "CHANGES#*"],
          },
        ),
        NOTIFY_QUEUE_URL: changes.forSending(),
        MAX_TRIES: plain(settings.deduplicate.tries),
      } satisfies Loans<typeof deduplicateEnv>,
    });
    readings.feeds(deduplicate);

    // links of messages, readers' programs → links → subscriptions, corrections, feeds and calendars
    const links = new StageFunction(this, "LinksStage", {
      stage: "links",
      alarms,
      handlers,
      loans: {
        TABLE_NAME: table.forUses(
          { actions: ["GetItem"], partitions: ["SUBSCRIBER#*", "WATCH#*", "EVENT#*"] },
          {
            actions: ["Query"],
            partitions: ["SUBSCRIBER#*", "EVENT#*", "BLOCK#*", "CORRECTIONS#*", "CHANGES#*", "STORY#*"],
          },
          { actions: ["BatchGetItem"], partitions: ["STORY#*", "EVENT#*"] },
          // Confirms and ends a subscription.
          { actions: ["PutItem", "DeleteItem"], partitions: ["SUBSCRIBER#*", "READERS#*"] },
          { actions: ["BatchWriteItem"], partitions: ["SUBSCRIBER#*"] },
          // Files a correction.
          { actions: ["PutItem", "UpdateItem"], partitions: ["WATCH#*", "CORRECTIONS#*", "STORY#*"] },
        ),
        DEDUPLICATE_QUEUE_URL: readings.forSending(),
      } satisfies Loans<typeof linksEnv>,
    });
    const { url } = new PublicAddress(this, "LinksAddress", { stage: "links", worker: links, alarms });
    new CfnOutput(this, "LinksUrl", {
      value: url,
      description: "Where the links of messages, feeds and calendars lie",
    });

    // changes, and the clock → notify → flashes, letters
    const notify = new StageFunction(this, "NotifyStage", {
      stage: "notify",
      alarms,
      handlers,
      loans: {
        TABLE_NAME: table.forUses(
          { actions: ["GetItem"], partitions: ["ROUND#*", "WATCH#*", "EVENT#*", "STORY#*", "SEED#*"] },
          { actions: ["Query"], partitions: ["CHANGES#*", "READERS#*", "STORY#*"] },
          { actions: ["PutItem"], partitions: ["ROUND#*", "DELAYS#*"] },
          { actions: ["BatchWriteItem"], partitions: ["DAY#*"] },
          // Makes subscribers of the addresses that the deployment names.
          { actions: ["PutItem"], partitions: ["SUBSCRIBER#*", "READERS#*", "SEED#*"] },
        ),
        NOTIFY_QUEUE_URL: changes.forPutBack(),
        ALERT_QUEUE_URL: flashes.forSending(),
        DIGEST_QUEUE_URL: letters.forSending(),
        MAIL_TO: plain(mailTo),
      } satisfies Loans<typeof notifyEnv>,
    });
    changes.feeds(notify);
    new Timetable(this, "NotifyTimes", ScheduleExpression.rate(notifyEvery), notify);
    alarms.whenNotRun("notify/stalled", notify.lambda.metricInvocations(), Duration.minutes(30));

    // flashes, letters → digest → mail, chats, webhooks
    const digest = new StageFunction(this, "DigestStage", {
      stage: "digest",
      alarms,
      handlers,
      loans: {
        TABLE_NAME: table.forUses(
          { actions: ["GetItem"], partitions: ["SUBSCRIBER#*", "WATCH#*", "EVENT#*", "STORY#*"] },
          { actions: ["BatchGetItem"], partitions: ["STORY#*", "FEED#*"] },
          {
            actions: ["Query"],
            partitions: ["CHANGES#*", "DAY#*", "DELAYS#*", "UNREAD#*", "EVENT#*", "STORY#*", "BLOCK#*"],
          },
          { actions: ["PutItem", "DeleteItem"], partitions: ["SUBSCRIBER#*", "READERS#*"] },
          { actions: ["UpdateItem"], partitions: ["DELAYS#*"] },
        ),
        ARCHIVE_BUCKET: archive.forReadingAndWriting("sent/*"),
        ALERT_QUEUE_URL: flashes.forPutBack(),
        DIGEST_QUEUE_URL: letters.forSendingAndPutBack(),
        MAIL_FROM: mail.sender(),
        MAIL_CONFIGURATION_SET: mail.configurationSet(),
        LINKS_URL: plain(url),
        ALERT_MAIL_PAUSE: plain(mailPause("alert")),
        DIGEST_MAIL_PAUSE: plain(mailPause("digest")),
        CONTACT: plain(contact),
        ALLOW_PRIVATE_NETWORK: plain(false),
      } satisfies Loans<typeof digestEnv>,
    });
    flashes.feeds(digest);
    letters.feeds(digest);

    // what SES tells of mails → returns → bounce → subscriptions
    mail.reportsTo(returns);
    const bounce = new StageFunction(this, "BounceStage", {
      stage: "bounce",
      alarms,
      handlers,
      loans: {
        TABLE_NAME: table.forUses(
          { actions: ["GetItem"], partitions: ["SUBSCRIBER#*"] },
          { actions: ["PutItem", "DeleteItem"], partitions: ["SUBSCRIBER#*", "READERS#*"] },
        ),
      } satisfies Loans<typeof bounceEnv>,
    });
    returns.feeds(bounce);
  }
}
