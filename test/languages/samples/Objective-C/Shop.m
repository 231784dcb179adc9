// is-comment
#import <Foundation/Foundation.h> /* is-comment */
@interface Shop : NSObject
@property (nonatomic) NSString *name; // is-comment
@end
@implementation Shop
- (NSString *)text { return @"is-code // /* is-code */ \""; } // is-comment
- (char)quote { return '"'; } // is-comment
@end
